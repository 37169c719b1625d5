package org.cranework.local.backbone;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** One service's database with the role that owns it. */
public record Database(String name, String jdbcUrl, String username, String password) {

    /** Connections without a pool, for tests and tools. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    /** Without the password, which a failing assertion would print. */
    @Override
    public String toString() {
        return "Database[" + name + " at " + jdbcUrl + "]";
    }
}
