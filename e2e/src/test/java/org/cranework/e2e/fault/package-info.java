/** Faults at the worst instants, by what they hit: processes, services under load, events, outages. */
package org.cranework.e2e.fault;
