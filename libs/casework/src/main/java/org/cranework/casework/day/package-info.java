/** Valid time: the day on which something happened, as opposed to the instant it was recorded. */
package org.cranework.casework.day;
