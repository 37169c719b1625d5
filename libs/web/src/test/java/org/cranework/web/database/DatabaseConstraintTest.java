package org.cranework.web.database;

import java.sql.BatchUpdateException;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseConstraintTest {

    private static final String NAMED = "organization_credit_code";

    @Test
    void shouldRefuseWhatTheNamedConstraintKeepsOutInAnyLanguage() {
        assertThatThrownBy(() -> write("重复键违反唯一约束", NAMED)).isInstanceOf(ProblemException.class).hasMessage("conflict");
    }

    @Test
    void shouldLeaveWhatAnotherConstraintKeepsOutAsItIs() {
        assertThatThrownBy(() -> write("duplicate key value violates unique constraint", "organization_pkey"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private static void write(String message, String constraint) {
        DatabaseConstraint.guard(NAMED, () -> ProblemException.of(CommonProblem.CONFLICT), () -> {
            var refused = new PSQLException(
                    new ServerErrorMessage("SERROR\0C23505\0M" + message + "\0n" + constraint + "\0\0"));
            var batch = new BatchUpdateException("a row of the batch", new int[0], refused);
            throw new ConstraintViolationException("could not execute batch", batch, null);
        });
    }
}
