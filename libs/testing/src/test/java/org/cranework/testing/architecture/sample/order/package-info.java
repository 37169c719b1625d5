/** A feature that does everything the rules forbid. */
package org.cranework.testing.architecture.sample.order;
