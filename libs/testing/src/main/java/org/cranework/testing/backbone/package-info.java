/** Real PostgreSQL and Kafka for tests, as containers or processes: one pair per test JVM, shared by Quarkus tests and plain ones. */
package org.cranework.testing.backbone;
