/** One trace id in the log, the problem and the response of each request. */
package org.cranework.web.correlation;
