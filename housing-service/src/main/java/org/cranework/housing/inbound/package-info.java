/**
 * What other services tell housing: one consumer per foreign topic.
 */
package org.cranework.housing.inbound;
