/**
 * From the business transaction to Kafka: the outbox table and the one relay that empties it.
 */
package org.cranework.eventing.relay;
