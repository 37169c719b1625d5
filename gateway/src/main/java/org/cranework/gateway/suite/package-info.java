/** One contract for the whole suite, put together from the files of the services. */
package org.cranework.gateway.suite;
