/** This service's settings. */
package org.cranework.training.config;
