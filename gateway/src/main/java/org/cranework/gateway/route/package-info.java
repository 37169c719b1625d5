/** Which operation a request asks for, by the contract files, and what of it is public. */
package org.cranework.gateway.route;
