/** Who someone is, sealed for events. */
package org.cranework.identity.subject;
