package org.cranework.web.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.web.correlation.CurrentRequest;
import org.cranework.web.correlation.Trace;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.message.Messages;

/** Renders refusals in the caller's language. */
@ApplicationScoped
public class Problems {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Messages messages;
    private final CallerLanguage language;
    private final Trace trace;
    private final CurrentRequest request;

    public Problems(Messages messages, CallerLanguage language, Trace trace, CurrentRequest request) {
        this.messages = messages;
        this.language = language;
        this.trace = trace;
        this.request = request;
    }

    /** The answer to the request at hand. */
    public Response answer(ProblemException problem) {
        String path = request.get() == null ? null : request.get().request().path();
        Response.ResponseBuilder response = Response.status(problem.type().status()).type(MEDIA_TYPE)
                .entity(document(problem, language.locale(), trace.id(), path));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** The problem document, in the order its members are read best. */
    public Map<String, Object> document(ProblemException problem, Locale locale, String traceId, String path) {
        ProblemType type = problem.type();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.urn().toString());
        document.put("title", messages.text(locale, "problem." + type.code() + ".title", problem.members()));
        document.put("status", type.status());
        document.put("detail", messages.text(locale, "problem." + type.code() + ".detail", problem.members()));
        if (path != null) {
            document.put("instance", path);
        }
        document.put("traceId", traceId);
        problem.members().forEach(document::putIfAbsent);
        if (!problem.violations().isEmpty()) {
            document.put("violations", problem.violations().stream().map(violation -> render(violation, locale)).toList());
        }
        return document;
    }

    private Map<String, Object> render(Violation violation, Locale locale) {
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("pointer", violation.pointer());
        rendered.put("code", violation.code());
        rendered.put("message", messages.text(locale, "violation." + violation.code(), violation.arguments()));
        return rendered;
    }
}
