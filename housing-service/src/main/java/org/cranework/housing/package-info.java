/**
 * Where skilled workers live: until its own features come, the service keeps the replica of persons that they will need.
 */
package org.cranework.housing;
