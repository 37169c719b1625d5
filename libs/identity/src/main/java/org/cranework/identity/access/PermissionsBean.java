package org.cranework.identity.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The suite's permissions, read once. */
@Singleton
final class PermissionsBean {

    @Produces
    @Singleton
    Permissions permissions() {
        return Permissions.load();
    }
}
