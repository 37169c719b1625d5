package org.cranework.testing.contract;

import java.util.List;
import java.util.Map;

/**
 * One request and its answer, whoever sent it.
 *
 * @param method in upper case
 * @param path without the query
 * @param query values by name
 * @param requestType the request's media type without parameters; null without a body
 * @param requestBody null where there is none, or none that is text
 * @param status of the answer
 * @param responseType the answer's media type without parameters; null without a body
 * @param responseBody the answer as text
 * @param requestHeaders by lower-case name
 * @param responseHeaders by lower-case name
 */
public record Exchange(String method, String path, Map<String, List<String>> query, String requestType, String requestBody,
        int status, String responseType, String responseBody, Map<String, String> requestHeaders,
        Map<String, String> responseHeaders) {

    boolean succeeded() {
        return status < 400;
    }
}
