/**
 * What operators do with events: look at the dead, replay or discard them, publish an aggregate again. Asked for in the
 * table {@code event_request}, which {@code ./cranework} writes, carried out by the service.
 */
package org.cranework.eventing.operation;
