package org.cranework.gateway.overview;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.upstream.Call;
import org.cranework.gateway.upstream.Upstream;

/**
 * One service's figures, asked for as the caller would.
 *
 * @param service the service
 * @param path where it serves them
 */
record FigureSource(Upstream service, String path) {

    Future<JsonNode> ask(String query, String language, String authorization, String traceparent, long patience,
            ObjectMapper json) {
        RequestOptions request = new RequestOptions().setMethod(HttpMethod.GET).setURI(path + "?" + query)
                .setTimeout(patience).putHeader("Accept", "application/json").putHeader("traceparent", traceparent);
        if (language != null) {
            request.putHeader("Accept-Language", language);
        }
        if (authorization != null) {
            request.putHeader("Authorization", authorization);
        }
        Call call = service.call();
        return call.open(request).compose(HttpClientRequest::send).compose(response -> whole(call, response))
                .map(body -> read(body, json)).onComplete(done -> call.close());
    }

    private static Future<Buffer> whole(Call call, HttpClientResponse response) {
        call.answered(response.headers());
        int status = response.statusCode();
        if (status == 200) {
            return response.body();
        }
        boolean refused = status >= 400 && status < 500 && status != 429;
        return refused ? Future.failedFuture(new RefusedByService(status)) : Future.failedFuture("status " + status);
    }

    private static JsonNode read(Buffer body, ObjectMapper json) {
        try {
            return json.readTree(body.getBytes()).required("items");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("not a list of figures", e);
        }
    }
}
