package org.cranework.gateway.token;

/**
 * What a verified token says that the gateway needs; the service reads the rest of it again, by itself.
 *
 * @param client the program, {@code azp}
 * @param subject the account
 */
public record Caller(String client, String subject) {

    /** One name for limits: programs share an account's share, accounts of one program do not. */
    public String key() {
        return client + "/" + subject;
    }
}
