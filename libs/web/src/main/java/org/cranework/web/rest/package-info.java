/** How the REST layer itself is set up: threads, JSON, parameters. */
package org.cranework.web.rest;
