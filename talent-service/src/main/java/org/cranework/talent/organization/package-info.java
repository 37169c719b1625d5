/** Governments, schools, enterprises, unions and associations: registered once, known everywhere by their id. */
package org.cranework.talent.organization;
