/** The door itself: what every request passes, and how it reaches its service. */
package org.cranework.gateway.proxy;
