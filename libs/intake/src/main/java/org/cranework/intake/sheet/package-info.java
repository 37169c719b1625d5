/** CSV as people's programs write it: any column order, two encodings, bounded cells, and back again. */
package org.cranework.intake.sheet;
