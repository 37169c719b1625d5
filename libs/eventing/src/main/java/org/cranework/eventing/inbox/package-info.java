/**
 * From Kafka to the database: each event applied once, in order, whatever fails; what cannot be applied set aside with what
 * comes after it.
 */
package org.cranework.eventing.inbox;
