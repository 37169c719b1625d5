/** Who is asking: access tokens verified against the realm's keys, and remembered until they end. */
package org.cranework.gateway.token;
