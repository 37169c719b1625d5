/**
 * What every kind of case is made of: declared states, dated policy, timers and days of law. Begun with housing; a feature
 * brings its own records and rules.
 */
package org.cranework.casework;
