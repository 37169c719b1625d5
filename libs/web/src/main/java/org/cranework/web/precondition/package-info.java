/** Versions on the wire: {@code ETag} on what is read, {@code If-Match} on what is changed. */
package org.cranework.web.precondition;
