package org.cranework.intake.http;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.RecordType;
import org.cranework.intake.run.FindingTexts;

/** A finding as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(Integer row, String column, String cell, String code, String severity, String value, String message,
        String remedy) {

    static FindingView of(Finding finding, RecordType type, FindingTexts texts, Locale locale) {
        boolean wholeSheet = finding.row() == Finding.WHOLE_SHEET;
        return new FindingView(wholeSheet ? null : finding.row(),
                finding.column().map(key -> name(key, type, locale)).orElse(null),
                finding.letter().map(letter -> letter + finding.row()).orElse(null), finding.code(), finding.severity().code(),
                finding.masked().orElse(null), texts.message(locale, finding), texts.remedy(locale, finding));
    }

    private static String name(String key, RecordType type, Locale locale) {
        Map<String, String> chinese = type.shape().columns().stream().collect(Collectors.toMap(Column::key, Column::chinese));
        return locale.getLanguage().equals("zh") ? chinese.get(key) : key;
    }
}
