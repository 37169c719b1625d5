/** Feeds: a college's sheet from upload to the last row. */
package org.cranework.training.feed;
