/** What of housing counts in the program's figures. */
package org.cranework.housing.figure;
