package org.cranework.housing.eligibility;

import java.time.LocalDate;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known of one fact.
 *
 * @param fact which
 * @param value its code, as {@link FactName} says
 * @param evidence whether it was said, shown, or stands in talent's register
 * @param confirmedOn the day it was shown or, in the register, issued; null while it was only said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownFact(FactName fact, String value, Evidence evidence, LocalDate confirmedOn) {

    public KnownFact {
        Objects.requireNonNull(fact, "fact must not be null");
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(evidence, "evidence must not be null");
    }

    /** What someone says. */
    public static KnownFact declared(FactName fact, String value) {
        return new KnownFact(fact, value, Evidence.DECLARED, null);
    }

    /** What was shown on a day. */
    public static KnownFact confirmed(FactName fact, String value, LocalDate on) {
        return new KnownFact(fact, value, Evidence.CONFIRMED, on);
    }

    /** What talent's register has since a day. */
    public static KnownFact registered(FactName fact, String value, LocalDate on) {
        return new KnownFact(fact, value, Evidence.REGISTERED, on);
    }

    boolean isRegistered() {
        return evidence == Evidence.REGISTERED;
    }

    boolean isGoodEnough(boolean evidenceNeeded) {
        return !evidenceNeeded || evidence != Evidence.DECLARED;
    }
}
