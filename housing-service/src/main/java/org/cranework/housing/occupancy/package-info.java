/** Who holds a unit: one row per unit that has not been released, first an offer's, then the same row the lease's. */
package org.cranework.housing.occupancy;
