package org.cranework.identity.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number by GB 11643-1999: six digits of address, eight of birth date, three of sequence, one check
 * character by ISO 7064 MOD 11-2. The address part is not judged here: codes are repealed and some cards carry ones no
 * table has, so an unknown one is a note to the reader, never a refusal.
 */
public final class ResidentId {
    /** Why a number is refused. */
    public enum Fault {
        /** Not seventeen digits and a check character. */
        LENGTH,
        /** The birth date is no day of the calendar, or has not come yet. */
        DATE,
        /** The check character does not fit the digits before it. */
        CHECK_DIGIT
    }

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    /**
     * @param number
     *            as {@link IdentityDocument} spells it
     * @param today
     *            the day on which nobody can yet be born later
     * @return what is wrong with it, if anything
     */
    public static Optional<Fault> fault(String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of(Fault.LENGTH);
        }
        Optional<LocalDate> birth = birthDate(number);
        if (birth.isEmpty() || birth.get().isAfter(today)) {
            return Optional.of(Fault.DATE);
        }
        return checkDigit(number) == number.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** @return the check character that belongs to the first seventeen digits */
    public static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** @return the address part, a GB/T 2260 code of its day */
    public static String addressCode(String number) {
        return number.substring(0, 6);
    }

    /** @return the birth date in the number, if it is a day of the calendar */
    public static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
