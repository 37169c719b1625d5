/** Personal data at rest: sealed values, blind indexes, keyed digests and the files their keys come from. */
package org.cranework.identity.sealing;
