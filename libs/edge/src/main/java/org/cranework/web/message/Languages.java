package org.cranework.web.message;

import java.util.List;
import java.util.Locale;

/** The suite's languages, and which of them a caller gets. */
public final class Languages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale RUSSIAN = Locale.of("ru");

    private static final List<Locale> ALL = List.of(ENGLISH, CHINESE, RUSSIAN);

    private Languages() {}

    /** All languages; English, which every fallback ends in, first. */
    public static List<Locale> all() {
        return ALL;
    }

    /** The best of our languages for an {@code Accept-Language} value; English where there is none, or none that reads. */
    public static Locale negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                String primary = range.getRange().split("-", 2)[0];
                for (Locale locale : ALL) {
                    if (range.getWeight() > 0 && locale.getLanguage().equals(primary)) {
                        return locale;
                    }
                }
            }
            return ENGLISH;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
