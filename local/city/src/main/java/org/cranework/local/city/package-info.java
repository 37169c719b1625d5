/**
 * The whole city on one machine: the backbone, Keycloak's realm, the four packaged services as separate processes, and
 * the operator's commands. It uses nothing of the services but their packages, their ports and their public API.
 */
package org.cranework.local.city;
