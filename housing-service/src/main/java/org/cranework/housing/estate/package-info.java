/** Estates and their buildings: whose they are, where, and how many units they are to bring by when. */
package org.cranework.housing.estate;
