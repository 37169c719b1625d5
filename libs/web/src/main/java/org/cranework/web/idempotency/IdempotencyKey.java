package org.cranework.web.idempotency;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A caller's name for one effect of one operation. */
record IdempotencyKey(String client, String operation, String value) {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    IdempotencyKey {
        if (value == null || value.isBlank()) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (!VISIBLE.matcher(value).matches()) {
            throw ProblemException.invalid("header/Idempotency-Key", "wrong-format");
        }
    }

    /** The number of its advisory lock: the lock space is shared, so it is hashed over everything that tells keys apart. */
    long lock() {
        return ByteBuffer.wrap(
                RequestHash.of("idempotency".getBytes(UTF_8), client.getBytes(UTF_8), operation.getBytes(UTF_8),
                        value.getBytes(UTF_8)))
                .getLong();
    }
}
