/**
 * The contract files as a program reads them: the gateway routes by them, tests compare against them. Nothing here knows any
 * service.
 */
package org.cranework.contracts;
