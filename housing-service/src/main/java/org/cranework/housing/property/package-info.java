/** Units and their life, from the plan to the household that lives in them. */
package org.cranework.housing.property;
