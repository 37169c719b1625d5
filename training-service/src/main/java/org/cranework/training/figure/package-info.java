/** What of training counts in the program's figures. */
package org.cranework.training.figure;
