package org.cranework.local.city;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.cranework.identity.audit.AuditReport;
import org.cranework.identity.audit.AuditVerifier;

/** Recomputes the audit's blocks of every service; ends with 1 when one was altered. */
final class AuditCommand {

    private final City city;
    private final Console console;

    AuditCommand(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run(List<String> arguments) throws SQLException {
        if (!arguments.equals(List.of("verify"))) {
            throw new UsageException(Main.usage(arguments, "audit verify"));
        }
        boolean intact = true;
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                try (Connection connection = city.databases().existing(service.context()).dataSource().getConnection()) {
                    AuditReport report = new AuditVerifier(connection).verify();
                    show(service, report);
                    intact &= report.intact();
                }
            }
        }
        return intact ? 0 : 1;
    }

    private void show(Service service, AuditReport report) {
        console.line("%-10s %s  %d blocks, %d entries sealed, %d not sealed yet, head %s".formatted(service.context(),
                report.intact() ? "intact " : "ALTERED", report.blocks(), report.sealedEntries(), report.unsealedEntries(),
                report.head().isEmpty() ? "-" : report.head()));
        report.faults().forEach(fault -> console.line("           " + fault));
    }
}
