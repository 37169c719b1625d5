/** What every write leaves behind beside its row: an audit entry and an event, in the same transaction. */
package org.cranework.housing.journal;
