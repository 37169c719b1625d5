/** What is remembered of tokens that were verified, so that none is verified for each request. */
package org.cranework.web.token;
