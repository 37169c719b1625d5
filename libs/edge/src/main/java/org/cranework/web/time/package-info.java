/** The city's clock and calendar: instants in UTC, dates of law in the city's time zone. */
package org.cranework.web.time;
