/** Errors as RFC 9457 problems: typed, localized, traceable, and silent about the inside. */
package org.cranework.web.problem;
