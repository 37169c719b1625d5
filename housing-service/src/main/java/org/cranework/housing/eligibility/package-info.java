/**
 * Who may have a talent home: a policy of dated rules, applied to facts. Pure but for the tables of policies and decisions; a
 * decision keeps the rules' version and the facts it used, so that it can be followed years later.
 */
package org.cranework.housing.eligibility;
