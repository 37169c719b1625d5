/** Seeded schedules of faults and random kills over real relays, consumers, PostgreSQL and Kafka. */
package org.cranework.eventing.schedule;
