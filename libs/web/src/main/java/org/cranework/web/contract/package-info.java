/** The reviewed contract, served as it is. */
package org.cranework.web.contract;
