/** Makes persons of what enrollments say, set by set, and notices when two of them disagree. */
package org.cranework.talent.matching;
