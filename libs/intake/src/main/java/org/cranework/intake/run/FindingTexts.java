package org.cranework.intake.run;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.cranework.intake.Finding;
import org.cranework.web.message.Messages;

/** What a finding says, and what to do about it, in the caller's language. */
@Singleton
public final class FindingTexts {

    private final Messages messages;

    FindingTexts(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong. */
    public String message(Locale locale, Finding finding) {
        return messages.text(locale, "finding." + finding.code() + ".message", finding.arguments());
    }

    /** How to put it right. */
    public String remedy(Locale locale, Finding finding) {
        return messages.text(locale, "finding." + finding.code() + ".remedy", finding.arguments());
    }

    /** Why a run waits or was refused. */
    public String reason(Locale locale, String code) {
        return messages.text(locale, "reason." + code);
    }

    String result(Locale locale, String code) {
        return messages.text(locale, "result." + code);
    }
}
