/** One key, one effect: POSTs that create, pay or allot may be sent again without harm. */
package org.cranework.web.idempotency;
