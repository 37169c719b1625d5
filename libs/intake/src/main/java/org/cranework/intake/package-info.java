/**
 * Sheets of records on their way in: check, difference, apply. A {@link org.cranework.intake.RecordType} says what a row is and how
 * it lands; everything else is the same for all.
 */
package org.cranework.intake;
