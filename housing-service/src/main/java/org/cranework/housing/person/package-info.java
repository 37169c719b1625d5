/**
 * The persons that talent registered, as far as housing must tell them apart.
 */
package org.cranework.housing.person;
