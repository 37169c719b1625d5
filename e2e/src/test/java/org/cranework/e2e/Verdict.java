package org.cranework.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cell of the permission matrix must come to. */
enum Verdict {
    /** The service went about it: what it thinks of the request is another matter. */
    LET_IN {
        @Override
        void check(Api.Answer answer, String record) {
            assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 404, 429).isLessThan(500);
        }
    },
    /** The caller is let in and meets what is theirs, and this record is not. */
    LET_IN_WITHOUT_RECORD {
        @Override
        void check(Api.Answer answer, String record) {
            LET_IN.check(answer, record);
            assertThat(answer.body().path("items")).noneMatch(item -> item.path("id").asText().equals(record));
        }
    },
    /** For this caller the record does not exist. */
    NOT_THERE {
        @Override
        void check(Api.Answer answer, String record) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        }
    },
    FORBIDDEN {
        @Override
        void check(Api.Answer answer, String record) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        }
    },
    UNKNOWN_CALLER {
        @Override
        void check(Api.Answer answer, String record) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        }
    };

    abstract void check(Api.Answer answer, String record);

    /**
     * @param scope
     *            of the role for the operation, null where the file has none
     */
    static Verdict of(String scope, Relation relation, Operation operation) {
        if (scope == null) {
            return FORBIDDEN;
        }
        if ("city".equals(scope) || "public".equals(scope) || relation == Relation.OWN) {
            return LET_IN;
        }
        if (relation == Relation.NONE) {
            return FORBIDDEN;
        }
        return operation.ofOneRecord() ? NOT_THERE : LET_IN_WITHOUT_RECORD;
    }
}
