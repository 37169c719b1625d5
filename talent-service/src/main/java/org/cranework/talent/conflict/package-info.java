/** One document, two stories of whose it is: shown to a clerk, who decides. */
package org.cranework.talent.conflict;
