package org.cranework.gateway.route;

/**
 * Where requests for one operation go.
 *
 * @param operation its id in the contract
 * @param context the service that does it; {@code gateway} for what is done here
 * @param isPublic whether it may be asked for without a token
 * @param isUpload whether its body is a file rather than JSON
 */
public record Route(String operation, String context, boolean isPublic, boolean isUpload) {

    /** Says whether the gateway answers by itself. */
    public boolean isLocal() {
        return context.equals("gateway");
    }
}
