package org.cranework.intake.sheet;

import java.util.Set;

/** The two columns that a returned sheet has more than the one sent. They are ignored when it is sent again. */
final class ReturnedColumns {

    static final String RESULT = "处理结果";
    static final String FINDINGS = "问题说明";

    private static final Set<String> NAMES = Set.of(RESULT, FINDINGS);

    private ReturnedColumns() {}

    static boolean are(String header) {
        return NAMES.contains(Header.normal(header));
    }
}
