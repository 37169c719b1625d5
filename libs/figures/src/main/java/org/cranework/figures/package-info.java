/** Figures: facts appended with the records they count, folded by day, read as of a day and as known at an instant. */
package org.cranework.figures;
