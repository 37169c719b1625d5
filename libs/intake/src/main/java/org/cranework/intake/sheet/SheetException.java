package org.cranework.intake.sheet;

import org.cranework.intake.Finding;

/** The sheet cannot be read on; the finding says where and what to do. */
public final class SheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    SheetException(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    /** What is wrong with the sheet. */
    public Finding finding() {
        return finding;
    }
}
