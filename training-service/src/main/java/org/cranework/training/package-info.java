/** Training: what colleges send in, and what the city learns from it. */
package org.cranework.training;
