/** What a request must look like before anything is read from it. */
package org.cranework.gateway.shape;
