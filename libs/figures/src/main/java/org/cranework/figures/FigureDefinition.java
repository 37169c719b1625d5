package org.cranework.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A figure as {@code contracts/figures.yaml} defines it; what is only for readers is left there. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FigureDefinition(String id, Map<String, String> name, Map<String, String> meaning, String unit, String pillar,
        Kind kind, String measure, Autumn autumn, Rounding rounding, String exactness) {

    /** Over which days a figure counts. */
    public enum Kind {
        /** All there is on the day. */
        STOCK("stock"),
        /** From 1 January to the day. */
        FLOW_OF_YEAR("flow-of-year"),
        /** The latest closed autumn against the one before. */
        AUTUMN_ON_AUTUMN("autumn-on-autumn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        @JsonCreator
        static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of figure " + code);
        }
    }

    /** When an autumn intake begins and when it is complete. */
    public record Autumn(@JsonProperty("from") String begins, String closes) {

        Period of(int year) {
            return new Period(day(begins, year), day(closes, year));
        }

        int latestClosed(LocalDate asOf) {
            return asOf.isBefore(day(closes, asOf.getYear())) ? asOf.getYear() - 1 : asOf.getYear();
        }

        private static LocalDate day(String monthDay, int year) {
            return MonthDay.parse("--" + monthDay).atYear(year);
        }
    }

    /** How many decimals a value is shown with. */
    public record Rounding(int decimals) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** How much more now than then, in percent of then. */
        BigDecimal growth(long now, long then) {
            return BigDecimal.valueOf(now - then).multiply(HUNDRED).divide(BigDecimal.valueOf(then), decimals,
                    RoundingMode.HALF_UP);
        }
    }

    /** From which day to which of every year its facts count. */
    Season season() {
        return autumn == null ? Season.WHOLE_YEAR : new Season(autumn.begins(), autumn.closes());
    }

    /** Days of any year, both as month and day. */
    record Season(String from, String to) {

        private static final Season WHOLE_YEAR = new Season("01-01", "12-31");
    }

    String name(Locale locale) {
        return name.get(language(locale));
    }

    String meaning(Locale locale) {
        return meaning.get(language(locale));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh-CN" : locale.getLanguage();
    }
}
