/** What the gateway itself refuses, and how. */
package org.cranework.gateway.problem;
