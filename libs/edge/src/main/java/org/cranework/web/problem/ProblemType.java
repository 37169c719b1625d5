package org.cranework.web.problem;

import java.net.URI;

/**
 * A kind of refusal. Each module declares its own as an enum; the code is part of the contract and never changes.
 * <p>
 * Its words are in the module's message bundles under {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public interface ProblemType {

    /** Lower-case words joined by hyphens, unique in the suite: {@code enrollment-withdrawn}. */
    String code();

    /** The HTTP status every problem of this type is answered with. */
    int status();

    /** The stable {@code type} of the problem document. */
    default URI urn() {
        return URI.create("urn:cranework:problem:" + code());
    }
}
