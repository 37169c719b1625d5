/** Rules as dated data with their source: adopted, never changed, named in every decision. */
package org.cranework.casework.policy;
