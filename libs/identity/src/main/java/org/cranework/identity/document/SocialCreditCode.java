package org.cranework.identity.document;

import java.util.regex.Pattern;

/**
 * The unified social credit code of a legal person, GB 32100-2015: eighteen characters of 0-9 and A-Z without I, O, S, V
 * and Z, the last a check over the others.
 */
public final class SocialCreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{2}\\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}");

    private SocialCreditCode() {}

    /** @return whether form and check character are right */
    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && check(code) == code.charAt(17);
    }

    /** @return the check character that belongs to the first seventeen */
    public static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
