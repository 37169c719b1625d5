/**
 * Events between services: written to an outbox in the business transaction, relayed to Kafka, applied exactly once by batch
 * consumers. What features use is here; {@code relay}, {@code inbox} and {@code operation} are how it is done.
 */
package org.cranework.eventing;
