package org.cranework.talent.matching;

import java.util.Base64;

/** Blind indexes as map keys. */
final class Indexes {

    private Indexes() {}

    static String text(byte[] index) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
    }
}
