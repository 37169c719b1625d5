package org.cranework.gateway.shape;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Refuses requests that two servers could read in two ways: that difference is what request smuggling lives on. Paths of the
 * suite need no escapes, so none are let through.
 */
@Singleton
public class RequestShape {

    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:@!$&'()*+,=-]+)+");
    private static final int LONGEST_PATH = 1024;

    /** @throws ProblemException 400 where the request is not one of a kind */
    public void check(HttpServerRequest request) {
        String path = request.path();
        if (path == null || path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw unreadable("path", "wrong-format");
        }
        MultiMap headers = request.headers();
        require(headers.getAll("Host").size() == 1, "header/Host");
        require(headers.getAll("Content-Length").size() <= 1, "header/Content-Length");
        require(headers.getAll("Authorization").size() <= 1, "header/Authorization");
        require(headers.getAll("Content-Type").size() <= 1, "header/Content-Type");
        require(headers.getAll("Idempotency-Key").size() <= 1, "header/Idempotency-Key");
        List<String> encodings = headers.getAll("Transfer-Encoding");
        if (!encodings.isEmpty()) {
            boolean plain = encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
            require(plain && request.version() == HttpVersion.HTTP_1_1 && !headers.contains("Content-Length"),
                    "header/Transfer-Encoding");
        }
        require(!headers.contains("Upgrade"), "header/Upgrade");
    }

    /** Says whether bytes follow the head. */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    private static void require(boolean holds, String place) {
        if (!holds) {
            throw unreadable(place, "wrong-format");
        }
    }

    private static ProblemException unreadable(String place, String code) {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST).violation(place, code);
    }
}
