/** What callers send in, kept as encrypted chunks in the service's own database. */
package org.cranework.documents;
