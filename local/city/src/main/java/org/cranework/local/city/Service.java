package org.cranework.local.city;

import java.util.Locale;

/** The deployables, in the order in which they are shown. */
public enum Service {
    TALENT("talent-service", 8081, true), TRAINING("training-service", 8082, true), HOUSING("housing-service", 8083,
            true), GATEWAY("gateway", 8080, false);

    private final String module;
    private final int port;
    private final boolean database;

    Service(String module, int port, boolean database) {
        this.module = module;
        this.port = port;
        this.database = database;
    }

    /** The module's folder, and the name of its process. */
    public String module() {
        return module;
    }

    int port() {
        return port;
    }

    /** Whether it keeps data of its own. */
    public boolean hasDatabase() {
        return database;
    }

    /** The name of its database, and of its part of the API. */
    public String context() {
        return name().toLowerCase(Locale.ROOT);
    }
}
