/** What is remembered of tokens that were verified, so that each is verified once. */
package org.cranework.web.token;
