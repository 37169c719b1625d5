/**
 * Where skilled workers live: estates and units, applications and the rules for them, offers, leases.
 */
package org.cranework.housing;
