/** Facts from elsewhere: one consumer per foreign topic, set-based. */
package org.cranework.training.inbound;
