/** Who is asking: access tokens verified against the realm's keys, and remembered for a minute. */
package org.cranework.gateway.token;
