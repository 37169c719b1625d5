/** Leases: a household in a unit for a term, from the paper to the keys handed back. */
package org.cranework.housing.lease;
