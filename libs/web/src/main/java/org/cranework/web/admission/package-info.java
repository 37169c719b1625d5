/** How much a service takes on at once: beyond it, an early 503 instead of a late time-out. */
package org.cranework.web.admission;
