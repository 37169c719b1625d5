package org.cranework.web.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.cranework.web.correlation.CurrentRequest;
import org.cranework.web.correlation.Trace;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Problems;

/** A refusal as the answer to the request at hand. */
@Singleton
class Answers {

    private final Problems problems;
    private final CallerLanguage language;
    private final Trace trace;
    private final CurrentRequest request;

    Answers(Problems problems, CallerLanguage language, Trace trace, CurrentRequest request) {
        this.problems = problems;
        this.language = language;
        this.trace = trace;
        this.request = request;
    }

    Response to(ProblemException problem) {
        String path = request.get() == null ? null : request.get().request().path();
        Response.ResponseBuilder response = Response.status(problem.type().status()).type(Problems.MEDIA_TYPE)
                .entity(problems.document(problem, language.locale(), trace.id(), path));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
