/** The actions a caller is shown: those the state allows and the caller's roles may ask for. */
package org.cranework.casework.action;
