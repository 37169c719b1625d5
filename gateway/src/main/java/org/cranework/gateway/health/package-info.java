/** Whether the gateway can do its work. */
package org.cranework.gateway.health;
