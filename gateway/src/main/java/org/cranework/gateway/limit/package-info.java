/** How much one client may ask. */
package org.cranework.gateway.limit;
