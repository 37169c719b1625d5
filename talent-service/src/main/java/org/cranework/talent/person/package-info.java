/** The people of the program, one across all colleges: read masked, one value at a time in clear. */
package org.cranework.talent.person;
