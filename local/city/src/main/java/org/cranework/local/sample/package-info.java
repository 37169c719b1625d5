/**
 * A city described in {@code local/city/cities}: organizations that exist or could, and people who do not. Everything is computed from positions in
 * lists, so two machines get the same city, and it enters only through the public API and the feeds.
 */
package org.cranework.local.sample;
