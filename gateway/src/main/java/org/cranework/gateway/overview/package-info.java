/** The program's figures side by side, from the services that count them. No figure is computed here. */
package org.cranework.gateway.overview;
