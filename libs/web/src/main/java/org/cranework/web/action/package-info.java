/** What this caller may do next with a record. */
package org.cranework.web.action;
