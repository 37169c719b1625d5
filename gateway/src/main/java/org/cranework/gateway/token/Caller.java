package org.cranework.gateway.token;

import java.time.Instant;

/**
 * What a verified token says that the gateway needs; the service reads the rest of it again, by itself.
 *
 * @param client the program, {@code azp}
 * @param subject the account
 * @param expiresAt when the token ends
 */
public record Caller(String client, String subject, Instant expiresAt) {

    /** One name for limits: programs share an account's share, accounts of one program do not. */
    public String key() {
        return client + "/" + subject;
    }
}
