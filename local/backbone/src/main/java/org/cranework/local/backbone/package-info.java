/**
 * The city's backbone on one machine: PostgreSQL, Kafka and Keycloak as separate operating system processes, each with
 * a pid file and a log, that outlive whoever started them and come back after a kill -9.
 */
package org.cranework.local.backbone;
