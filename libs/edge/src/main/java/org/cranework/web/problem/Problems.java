package org.cranework.web.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.web.message.Messages;

/** Renders refusals in the caller's language. */
@ApplicationScoped
public class Problems {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
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
