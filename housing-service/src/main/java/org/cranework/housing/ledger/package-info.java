/** Ledgers of homes: what happened before the register was in use, entered by a recorder and approved of by a second person. */
package org.cranework.housing.ledger;
