/**
 * What operators do with events: look at the dead, replay or discard them, publish an aggregate again. Asked for through the
 * database by {@code ./cranework}, carried out by the service.
 */
package org.cranework.eventing.operation;
