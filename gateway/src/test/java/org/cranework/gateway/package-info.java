/** The gateway in one Quarkus between real HTTP servers that stand for the services and the realm. */
package org.cranework.gateway;
