/**
 * Deadlines as rows. A timer fires at least once, perhaps twice, perhaps after its reason has gone: the handler looks at the
 * record, under its lock, and does what is due or nothing.
 */
package org.cranework.casework.timer;
