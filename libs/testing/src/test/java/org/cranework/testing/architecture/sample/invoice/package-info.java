/** A feature another one reaches into. */
package org.cranework.testing.architecture.sample.invoice;
