/** Enrollments: how a row of a sheet becomes one, and how they are read. */
package org.cranework.training.enrollment;
