package org.cranework.talent.person;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What is said of persons: their id and the blind index of their document, by which the others learn it. */
public final class PersonEvents {

    public static final String TOPIC = "talent.person";
    public static final String REGISTERED = TOPIC + ".registered.v1";
    public static final String CHANGED = TOPIC + ".changed.v1";

    private PersonEvents() {}

    /** @return the type of the event that belongs to a version */
    public static String type(long version) {
        return version == 0 ? REGISTERED : CHANGED;
    }

    /** @return the data of every one of them; two members without anything to escape need no JSON library */
    public static byte[] data(UUID id, byte[] documentIndex) {
        String index = Base64.getUrlEncoder().withoutPadding().encodeToString(documentIndex);
        return ("{\"personId\":\"" + id + "\",\"index\":\"" + index + "\"}").getBytes(StandardCharsets.US_ASCII);
    }
}
