/** Measures what we claim about speed, each claim beside its peer in one run. Outside the product's build: see bench/run. */
package org.cranework.bench;
