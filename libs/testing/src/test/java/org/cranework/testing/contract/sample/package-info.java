/** Resources that keep the sample contract, and one that does not. */
package org.cranework.testing.contract.sample;
