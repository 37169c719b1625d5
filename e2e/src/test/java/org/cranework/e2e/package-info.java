/**
 * Journeys from the outside: a city of its own is started by the front door, and everything goes through the addresses a
 * user has. Databases, topics and files are read only to prove what must or must not be in them.
 */
package org.cranework.e2e;
