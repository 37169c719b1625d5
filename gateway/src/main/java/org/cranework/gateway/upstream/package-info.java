/** The services behind the door, each one process or several: which of them is asked, and what is known of it. */
package org.cranework.gateway.upstream;
