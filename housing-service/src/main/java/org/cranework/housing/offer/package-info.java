/** Offers: one unit held for one household until a day, then accepted, refused or gone to the next in line. */
package org.cranework.housing.offer;
