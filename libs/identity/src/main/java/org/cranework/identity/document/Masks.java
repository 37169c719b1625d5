package org.cranework.identity.document;

import java.time.LocalDate;

/**
 * How personal data looks in answers, findings and returned files: enough to tell one's own record from the next, too
 * little to know whose it is.
 */
public final class Masks {
    private static final char STAR = '*';

    private Masks() {}

    /** @return the first character and a star for each that follows: 张** */
    public static String name(String name) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + stars(Math.min(name.codePointCount(first, name.length()), 4));
    }

    /** @return the first and last of a document's number, never more than four characters of it */
    public static String number(String number) {
        if (number.length() < 8) {
            return stars(number.length());
        }
        int end = number.length() - 2;
        return number.substring(0, 2) + stars(end - 2) + number.substring(end);
    }

    /** @return the last two digits: *********34 */
    public static String phone(String phone) {
        int shown = phone.length() < 7 ? 0 : 2;
        return stars(phone.length() - shown) + phone.substring(phone.length() - shown);
    }

    /** @return the year alone: 2001-**-** */
    public static String birthDate(LocalDate date) {
        return "%04d-**-**".formatted(date.getYear());
    }

    private static String stars(int count) {
        return String.valueOf(STAR).repeat(Math.max(count, 0));
    }
}
