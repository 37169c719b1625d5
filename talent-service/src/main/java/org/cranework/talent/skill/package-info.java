/** The skill levels that people are certified at: the national five, and the eight that the new ladder has. */
package org.cranework.talent.skill;
