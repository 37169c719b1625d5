/** National identifiers and how they look when masked. */
package org.cranework.identity.document;
