/** The colleges, as talent's events tell of them. */
package org.cranework.training.college;
