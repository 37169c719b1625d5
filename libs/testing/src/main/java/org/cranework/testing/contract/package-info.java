/** Assertions that what a service does is what its contract says. */
package org.cranework.testing.contract;
