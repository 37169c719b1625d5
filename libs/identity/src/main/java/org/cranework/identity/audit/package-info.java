/** Who did or saw what, in a chain of blocks that shows when an entry was altered. */
package org.cranework.identity.audit;
