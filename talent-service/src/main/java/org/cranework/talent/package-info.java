/** The skilled workers of the city and the organizations around them. */
package org.cranework.talent;
