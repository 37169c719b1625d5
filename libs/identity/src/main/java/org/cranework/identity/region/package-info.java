/** The administrative divisions of China. */
package org.cranework.identity.region;
