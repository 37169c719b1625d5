/** Lists as {@code {items, next}} over keysets: no offsets, so page one thousand costs what page one does. */
package org.cranework.web.paging;
