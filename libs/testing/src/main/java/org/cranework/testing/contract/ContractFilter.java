package org.cranework.testing.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.cranework.contracts.Contract;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Fails a REST Assured test whose exchange is not one of the contract: {@code RestAssured.filters(ContractFilter.of("talent"))}
 * once, before all tests of a class. Paths outside {@code /api/} are none of its business.
 */
public final class ContractFilter implements Filter {

    private final ExchangeCheck check;

    private ContractFilter(Contract contract) {
        this.check = new ExchangeCheck(contract);
    }

    /** Holds exchanges against {@code contracts/openapi/<context>.yaml}. */
    public static ContractFilter of(String context) {
        return new ContractFilter(Contract.of(context));
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        Exchange exchange = exchange(request, response);
        if (exchange.path().startsWith("/api/") && !exchange.path().endsWith("/openapi.yaml")) {
            List<String> violations = check.violations(exchange);
            if (!violations.isEmpty()) {
                throw new AssertionError(exchange.method() + " " + exchange.path() + " answered " + exchange.status()
                        + " against its contract:\n  " + String.join("\n  ", violations));
            }
        }
        return response;
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response) {
        URI uri = URI.create(request.getURI());
        return new Exchange(request.getMethod(), uri.getPath(), query(uri.getRawQuery()),
                request.getBody() == null ? null : mediaType(request.getContentType()), text(request.getBody()),
                response.statusCode(), mediaType(response.contentType()), response.asString(),
                headers(request.getHeaders().asList()), headers(response.getHeaders().asList()));
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null) {
            Arrays.stream(raw.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> values.put(decode(pair[0]),
                    List.of(pair.length == 2 ? decode(pair[1]) : "")));
        }
        return values;
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, UTF_8);
    }

    private static Map<String, String> headers(List<Header> headers) {
        Map<String, String> values = new HashMap<>();
        headers.forEach(header -> values.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return values;
    }

    private static String mediaType(String contentType) {
        return contentType == null || contentType.isEmpty() ? null : contentType.split(";", 2)[0].strip();
    }

    private static String text(Object body) {
        return body instanceof String text ? text : null;
    }
}
