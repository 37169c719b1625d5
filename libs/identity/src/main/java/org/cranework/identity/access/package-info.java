/** Who calls and how far an operation reaches for this caller, from contracts/permissions.csv alone. */
package org.cranework.identity.access;
