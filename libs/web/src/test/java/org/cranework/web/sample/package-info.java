/** A small feature as services have them, for the tests to talk to. */
package org.cranework.web.sample;
