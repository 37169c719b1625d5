package org.cranework.gateway;

/** Sends bytes as they are and reads all that comes back: for requests no client library would make. */
final class RawExchange {

    private RawExchange() {}

    static String send(String request) {
        try (SlowSender sender = new SlowSender(Surroundings.gatewayPort())) {
            sender.send(request);
            return sender.rest();
        }
    }
}
