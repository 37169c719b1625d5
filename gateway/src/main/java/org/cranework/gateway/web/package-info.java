/** The page at {@code /}: files as they are, and what they must know of this city. */
package org.cranework.gateway.web;
