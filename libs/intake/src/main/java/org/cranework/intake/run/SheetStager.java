package org.cranework.intake.run;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.cranework.documents.Documents;
import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.RecordType;
import org.cranework.intake.RowReader;
import org.cranework.intake.Run;
import org.cranework.intake.sheet.Sheet;
import org.cranework.intake.sheet.SheetCharset;
import org.cranework.intake.sheet.SheetException;
import org.cranework.intake.sheet.SheetRow;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams a sheet into its staging table: one thread reads the file, a few check and seal rows, the first sends them to COPY in
 * order. A bounded number of batches is under way, so memory does not depend on the sheet.
 */
final class SheetStager {

    private static final int BATCHES_AHEAD = 8;

    private final Documents documents;
    private final ExecutorService checkers;

    SheetStager(Documents documents, ExecutorService checkers) {
        this.documents = documents;
        this.checkers = checkers;
    }

    /** Takes findings as they come. */
    @FunctionalInterface
    interface FindingSink {
        void accept(List<Finding> findings) throws SQLException;
    }

    /**
     * What came of it.
     *
     * @param rows in the sheet
     * @param rejected among them
     * @param charset it was read in; empty where that could not be told
     * @param unreadable why it could not be read to its end
     */
    record Outcome(int rows, int rejected, Optional<SheetCharset> charset, Optional<Finding> unreadable) {}

    Outcome stage(Connection connection, Run run, RecordType type, String table, FindingSink sink)
            throws SQLException {
        try (InputStream content = documents.open(run.documentId());
                Sheet sheet = Sheet.open(content, run.charset(), type.shape().columns())) {
            sink.accept(sheet.notes());
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Staging.copy(type, table));
            try {
                return new Pipeline(sheet, copy, type, type.reader(run), sink).run();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SheetException unreadable) {
            sink.accept(List.of(unreadable.finding()));
            return new Outcome(0, 0, Optional.empty(), Optional.of(unreadable.finding()));
        } catch (IOException broken) {
            throw new SQLException("the stored sheet cannot be read", broken);
        }
    }

    /** Rows on their way. */
    private final class Pipeline {

        private final Sheet sheet;
        private final CopyIn copy;
        private final RowReader reader;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final FindingSink sink;
        private final Deque<Future<Batch>> ahead = new ArrayDeque<>();
        private int rejected;

        Pipeline(Sheet sheet, CopyIn copy, RecordType type, RowReader reader, FindingSink sink) {
            this.sheet = sheet;
            this.copy = copy;
            this.reader = reader;
            this.sink = sink;
            type.shape().columns().forEach(column -> columns.put(column.key(), column));
        }

        Outcome run() throws SQLException, IOException {
            send(CopyBuffer.header());
            Optional<Finding> unreadable = Optional.empty();
            try {
                List<SheetRow> rows = new ArrayList<>(Batch.ROWS);
                for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                    rows.add(row.get());
                    if (rows.size() == Batch.ROWS) {
                        submit(rows);
                        rows = new ArrayList<>(Batch.ROWS);
                    }
                }
                submit(rows);
            } catch (SheetException fault) {
                unreadable = Optional.of(fault.finding());
            }
            while (!ahead.isEmpty()) {
                take();
            }
            if (unreadable.isPresent()) {
                sink.accept(List.of(unreadable.get()));
            }
            send(CopyBuffer.trailer());
            copy.endCopy();
            return new Outcome(sheet.rows(), rejected, Optional.of(sheet.charset()), unreadable);
        }

        private void submit(List<SheetRow> rows) throws SQLException {
            ahead.add(checkers.submit(() -> Batch.check(rows, columns, reader)));
            if (ahead.size() >= BATCHES_AHEAD) {
                take();
            }
        }

        private void take() throws SQLException {
            Batch batch = await(ahead.remove());
            rejected += batch.rejected();
            send(batch.good());
            if (!batch.findings().isEmpty()) {
                sink.accept(batch.findings());
            }
        }

        private void send(byte[] bytes) throws SQLException {
            copy.writeToCopy(bytes, 0, bytes.length);
        }
    }

    private static Batch await(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while checking rows", stopping);
        } catch (ExecutionException failure) {
            // Its message may quote a cell ("For input string: …"): only its kind and place go on to the log.
            var safe = new IllegalStateException("rows could not be checked: " + failure.getCause().getClass().getName());
            safe.setStackTrace(failure.getCause().getStackTrace());
            throw safe;
        }
    }
}
