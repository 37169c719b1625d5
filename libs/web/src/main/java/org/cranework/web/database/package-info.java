/** What the shared settings of a service's database connections ask of those who use them otherwise than a request. */
package org.cranework.web.database;
