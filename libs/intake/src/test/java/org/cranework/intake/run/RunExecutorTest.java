package org.cranework.intake.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A sheet from its submission to its end, on PostgreSQL, worker by worker. */
class RunExecutorTest {

    /** Rows 2 to 11 of the sheet: four chunks of three rows, the first of which has the header. */
    private static final int CRATES = 10;
    private static final Instant TAKEN = Instant.parse("2019-09-01T08:00:00Z");

    private final Yard yard = new Yard();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldGoOnWhereverAWorkerWasLostAndWriteEachRowOnce(int chunk) {
        // Given
        yard.sheet(Yard.rows(CRATES, 2019, "1")).work();
        UUID id = yard.sheet(Yard.rows(CRATES, 2019, "2")).send();
        yard.crates.breakInChunk(chunk);
        assertThatThrownBy(yard::work).hasRootCauseMessage("the connection was lost");
        assertThat(yard.read(id).state()).isEqualTo(RunState.APPLYING);
        assertThat(yard.read(id).applied().throughRow()).isEqualTo((chunk - 1) * Yard.CHUNK);
        assertThat(yard.audited(id)).hasSize(chunk - 1);

        // When
        yard.letLeasesRunOut();
        yard.work();

        // Then
        Run run = yard.read(id);
        assertThat(run.state()).isEqualTo(RunState.APPLIED);
        assertThat(run.attempts()).isEqualTo(2);
        assertThat(run.applied()).isEqualTo(new Run.Applied(0, CRATES, 0, CRATES + 1));
        assertThat(yard.content()).hasSize(CRATES).allMatch(crate -> crate.endsWith(" 2019 2 stored 1"));
        assertThat(yard.audited(id)).hasSize(4);
        assertThat(yard.stagingTables()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldShowNothingOfAnAllOrNothingSheetWhoseWorkerWasLost(int chunk) {
        // Given
        UUID id = yard.sheet(Yard.rows(CRATES, 2019, "1")).allOrNothing().send();
        yard.crates.breakInChunk(chunk);
        assertThatThrownBy(yard::work).hasRootCauseMessage("the connection was lost");
        assertThat(yard.content()).isEmpty();
        assertThat(yard.audited(id)).isEmpty();
        assertThat(yard.read(id).applied().throughRow()).isZero();

        // When
        yard.letLeasesRunOut();
        yard.work();

        // Then
        assertThat(yard.read(id).state()).isEqualTo(RunState.APPLIED);
        assertThat(yard.read(id).applied()).isEqualTo(new Run.Applied(CRATES, 0, 0, CRATES + 1));
        assertThat(yard.content()).hasSize(CRATES).allMatch(crate -> crate.endsWith(" 2019 1 stored 0"));
    }

    @Test
    void shouldLetNothingThroughOfAWorkerWhoseLeaseAnotherHolds() {
        // Given
        UUID id = yard.sheet(Yard.rows(CRATES, 2019, "1")).send();
        Lease slept = yard.claim().orElseThrow();
        yard.letLeasesRunOut();
        Lease successor = yard.claim().orElseThrow();

        // When
        assertThatThrownBy(() -> yard.execute(slept)).isInstanceOf(Lease.LostException.class);

        // Then
        assertThat(successor.runId()).isEqualTo(id);
        assertThat(yard.content()).isEmpty();
        assertThat(yard.read(id).state()).isEqualTo(RunState.RECEIVED);
    }

    @Test
    void shouldWorkOnTheSheetsOfOneOrganizationOneAfterTheOther() throws SQLException {
        // Given
        UUID first = yard.sheet("c1,2019,1").send();
        UUID second = yard.sheet("c1,2019,2").send();

        // When
        Lease lease = yard.claim().orElseThrow();
        Optional<Lease> meanwhile = yard.claim();
        yard.execute(lease);
        yard.work();

        // Then
        assertThat(lease.runId()).isEqualTo(first);
        assertThat(meanwhile).isEmpty();
        assertThat(yard.read(second).state()).isEqualTo(RunState.APPLIED);
        assertThat(yard.content()).containsExactly("c1 2019 2 stored 1");
    }

    @Test
    void shouldSayWhatASheetChangesAndNothingOfWhatItDoesNot() {
        // Given
        yard.sheet("a,2019,1", "b,2019,1", "gone,2019,1", "other,2018,1").work();

        // When
        Run run = yard.sheet("a,2019,1", "b,2019,2", "new,2019,1").dryRun().work();

        // Then
        assertThat(run.difference()).contains(new Run.Difference(3, 0, 1, 1, 1, 1));
        assertThat(yard.difference(run.id())).containsExactly("added 4 new", "changed 3 b weight", "missing gone");
        assertThat(run.state()).isEqualTo(RunState.CHECKED);
        assertThat(run.reason()).contains("dry-run");
        assertThat(yard.content()).contains("b 2019 1 stored 0").hasSize(4);
    }

    @Test
    void shouldDoNothingWhenTheSameSheetComesAgain() {
        // Given
        yard.sheet("a,2019,1", "b,2019,1").work();

        // When
        Run again = yard.sheet("a,2019,1", "b,2019,1").work();

        // Then
        assertThat(again.state()).isEqualTo(RunState.APPLIED);
        assertThat(again.difference()).contains(new Run.Difference(2, 0, 0, 0, 2, 0));
        assertThat(yard.content()).containsExactly("a 2019 1 stored 0", "b 2019 1 stored 0");
        assertThat(yard.audited(again.id())).isEmpty();
    }

    @Test
    void shouldRejectEveryRowOfOneKeyAndApplyTheOthers() {
        // When
        Run run = yard.sheet("a,2019,1", "b,2019,1", "a,2019,2", "a,2018,1", "x y,2019,1").work();

        // Then
        assertThat(yard.findings(run.id())).containsExactly("2 label row-duplicate", "4 label row-duplicate",
                "6 label label-format");
        assertThat(run.difference()).contains(new Run.Difference(5, 3, 2, 0, 0, 0));
        assertThat(yard.content()).containsExactly("a 2018 1 stored 0", "b 2019 1 stored 0");
    }

    @Test
    void shouldApplyNothingOfASheetThatMustBeGoodAsAWhole() {
        // When
        Run run = yard.sheet("a,2019,1", "x y,2019,1").allOrNothing().work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.REFUSED);
        assertThat(run.reason()).contains("rows-rejected");
        assertThat(yard.content()).isEmpty();
    }

    @Test
    void shouldExplainAZeroByteAndGoOn() {
        // Given
        List<String> rows = new ArrayList<>(List.of(Yard.rows(3, 2019, "1")));
        rows.add("c4\0x,2019,1");

        // When
        Run run = yard.sheet(rows.toArray(String[]::new)).work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.APPLIED);
        assertThat(yard.findings(run.id())).containsExactly("5 label cell-zero");
        assertThat(yard.content()).hasSize(3);
    }

    @Test
    void shouldRefuseASheetTakenBeforeTheOneAppliedLastAndTakeOneOfTheSameInstant() {
        // Given
        yard.sheet("a,2019,2").takenAt(TAKEN).work();

        // When
        Run older = yard.sheet("a,2019,1").takenAt(TAKEN.minusMillis(1)).work();
        Run sameInstant = yard.sheet("a,2019,3").takenAt(TAKEN).work();

        // Then
        assertThat(older.state()).isEqualTo(RunState.REFUSED);
        assertThat(older.reason()).contains("older-than-applied");
        assertThat(sameInstant.state()).isEqualTo(RunState.APPLIED);
        assertThat(yard.content()).containsExactly("a 2019 3 stored 1");
    }

    @Test
    void shouldNotCallASheetNewerThatWasNeverApplied() {
        // Given
        yard.sheet("x y,2019,2").takenAt(TAKEN).work();

        // When, Then
        assertThat(yard.sheet("a,2019,1").takenAt(TAKEN.minusSeconds(1)).work().state()).isEqualTo(RunState.APPLIED);
    }

    @Test
    void shouldRefuseADifferenceThatAnotherSheetHasOvertaken() {
        // Given
        Run decided = yard.sheet("a,2019,1").dryRun().work();
        yard.sheet("b,2019,1").work();

        // When
        ProblemException refusal = catchThrowableOfType(ProblemException.class,
                () -> yard.apply(decided.id(), Optional.empty()));

        // Then
        assertThat(refusal.type()).isEqualTo(IntakeProblem.RUN_OUTDATED);
        assertThat(yard.content()).containsExactly("b 2019 1 stored 0");
    }

    @Test
    void shouldRefuseADifferenceThatIsOvertakenWhileItWaitsForAWorker() {
        // Given
        Run first = yard.sheet("a,2019,1").dryRun().work();
        Run second = yard.sheet("b,2019,1").dryRun().work();
        yard.apply(first.id(), Optional.empty());
        yard.apply(second.id(), Optional.empty());

        // When
        yard.work();
        yard.work();

        // Then
        assertThat(yard.read(first.id()).state()).isEqualTo(RunState.APPLIED);
        assertThat(yard.read(second.id()).state()).isEqualTo(RunState.REFUSED);
        assertThat(yard.read(second.id()).reason()).contains("outdated");
        assertThat(yard.content()).containsExactly("a 2019 1 stored 0");
    }

    @Test
    void shouldApplyNothingWhereRecordsWereChangedByOtherMeansMeanwhile() {
        // Given
        yard.sheet("a,2019,1", "b,2019,1").work();
        Run decided = yard.sheet("a,2019,2", "b,2019,2").allOrNothing().dryRun().work();
        yard.change("UPDATE crate SET weight = '2', digest = '2' WHERE label = 'a' AND organization_id = ?", yard.organization);
        yard.apply(decided.id(), Optional.empty());

        // When
        yard.work();

        // Then
        assertThat(yard.read(decided.id()).reason()).contains("outdated");
        assertThat(yard.content()).containsExactly("a 2019 2 stored 0", "b 2019 1 stored 0");
    }

    @Test
    void shouldWithdrawWhatIsMissingFromThePeriodsOfTheSheet() {
        // Given
        yard.sheet("a,2019,1", "gone,2019,1", "other,2018,1").work();

        // When
        Run run = yard.sheet("a,2019,1").withoutWhatIsMissing().work();

        // Then
        assertThat(run.applied().withdrawn()).isEqualTo(1);
        assertThat(yard.content()).containsExactly("other 2018 1 stored 0", "a 2019 1 stored 0", "gone 2019 1 gone 1");
    }

    @Test
    void shouldHoldAMassRemovalUntilItsVeryNumberIsNamed() {
        // Given
        yard.sheet(Yard.rows(CRATES, 2019, "1")).work();
        Run held = yard.sheet(Yard.rows(CRATES - 6, 2019, "1")).withoutWhatIsMissing().work();
        assertThat(held.reason()).contains("removal-guard");

        // When
        for (Optional<Integer> wrong : List.of(Optional.<Integer>empty(), Optional.of(5), Optional.of(7))) {
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> yard.apply(held.id(), wrong));
            assertThat(refusal.type()).isEqualTo(IntakeProblem.RUN_REMOVAL_GUARD);
            assertThat(refusal.members()).containsEntry("removals", 6);
        }
        yard.apply(held.id(), Optional.of(6));
        yard.work();

        // Then
        assertThat(yard.read(held.id()).applied().withdrawn()).isEqualTo(6);
        assertThat(yard.content()).filteredOn(crate -> crate.contains(" stored ")).hasSize(CRATES - 6);
    }

    @Test
    void shouldEndACancelledRunAndRefuseToEndItTwice() {
        // Given
        Run waiting = yard.sheet("a,2019,1").dryRun().work();

        // When
        yard.cancel(waiting.id());

        // Then
        assertThat(yard.read(waiting.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> yard.cancel(waiting.id())).type())
                .isEqualTo(IntakeProblem.RUN_ENDED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> yard.apply(waiting.id(), Optional.empty())).type())
                .isEqualTo(IntakeProblem.RUN_NOT_CHECKED);
        assertThat(yard.content()).isEmpty();
    }

    @Test
    void shouldKeepWhatWasAppliedBeforeARunAtWorkWasCancelled() {
        // Given
        UUID id = yard.sheet(Yard.rows(CRATES, 2019, "1")).send();
        yard.crates.breakInChunk(3);
        assertThatThrownBy(yard::work).hasRootCauseMessage("the connection was lost");

        // When
        yard.cancel(id);
        yard.letLeasesRunOut();
        yard.work();

        // Then
        assertThat(yard.read(id).state()).isEqualTo(RunState.CANCELLED);
        assertThat(yard.read(id).applied()).isEqualTo(new Run.Applied(5, 0, 0, 6));
        assertThat(yard.content()).hasSize(5);
    }

    @Test
    void shouldSayWhereASheetCannotBeReadOnAndApplyNothing() {
        // When
        Run run = yard.sheet("a,2019,1", "b,2019,\"1", "c,2019,1").work();

        // Then
        assertThat(run.state()).isEqualTo(RunState.REFUSED);
        assertThat(run.reason()).contains("sheet-unreadable");
        assertThat(run.findings()).isEqualTo(1);
        assertThat(yard.findings(run.id())).containsExactly("3 sheet-quote-open");
        assertThat(yard.content()).isEmpty();
    }
}
