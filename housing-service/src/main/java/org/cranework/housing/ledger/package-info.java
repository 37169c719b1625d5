/** Ledgers of homes: what happened before the city went live, entered by a recorder and approved of by a second person. */
package org.cranework.housing.ledger;
