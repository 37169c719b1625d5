/** The gateway's settings. */
package org.cranework.gateway.config;
