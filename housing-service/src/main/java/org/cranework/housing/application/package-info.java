/** Who asks for a home: the household, the facts, what the rules say, and the place in the line. */
package org.cranework.housing.application;
