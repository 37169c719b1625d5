/** What other services tell: one consumer per topic. */
package org.cranework.talent.inbound;
