/** What was asked of the city under a fault, what came of it, and whether the invariants held. */
package org.cranework.e2e.history;
