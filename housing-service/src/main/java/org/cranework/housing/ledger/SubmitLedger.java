package org.cranework.housing.ledger;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.documents.Admission;
import org.cranework.documents.ContentType;
import org.cranework.intake.Treatment;
import org.cranework.intake.http.SheetUpload;

/**
 * Takes a ledger of homes in and queues it: it is checked and compared at once, then waits for a second person.
 *
 * <p>
 * Refuses a ledger that names no organization (422), and what {@link SheetUpload} refuses. Publishes nothing itself: the run does,
 * once approved of.
 */
@ApplicationScoped
class SubmitLedger {

    private final SheetUpload upload;
    private final LedgerDesk desk;
    private final LedgerConfig config;

    SubmitLedger(SheetUpload upload, LedgerDesk desk, LedgerConfig config) {
        this.upload = upload;
        this.desk = desk;
        this.config = config;
    }

    Response submit(LedgerParameters parameters, InputStream body) {
        Treatment treatment = parameters.read();
        var admission = new Admission("ledger", ContentType.TEXT, config.ledgerLimit().asLongValue());
        return upload.accept(desk, new SheetUpload.Request(parameters.organization(), admission, treatment, parameters), body);
    }
}
