package org.cranework.web.rest;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.HttpStatuses;
import org.cranework.web.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ends in into a problem document that says nothing about the inside. */
@Singleton
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final Answers answers;

    ExceptionMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException problem) {
        if (problem.type().status() >= 500 && problem.getCause() != null) {
            LOG.warnf(problem.getCause(), "Answered %s", problem.type().code());
        }
        return answers.to(problem);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return ConstraintTranslation.of(violations).map(answers::to).orElseGet(() -> unexpected(violations));
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException failure) {
        return answers.to(JsonTranslation.of(failure));
    }

    /** The REST layer has a mapper of its own for this one, which only a mapper of the same type replaces. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException failure) {
        return answers.to(JsonTranslation.of(failure));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof ProblemException problem) {
            return refused(problem);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            LOG.error("A request failed", failure);
        }
        ProblemException problem = ProblemException.of(HttpStatuses.typeOf(status));
        String allowed = failure.getResponse().getHeaderString("Allow");
        return answers.to(allowed == null ? problem : problem.header("Allow", allowed));
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure) {
        return answers.to(unauthenticated().header("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException failure) {
        return answers.to(unauthenticated().header("WWW-Authenticate", "Bearer"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answers.to(ProblemException.of(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return FailureTranslation.of(failure).map(problem -> {
            if (problem.type() == CommonProblem.CONFLICT) {
                LOG.warn("A constraint that no use case names kept a row out", problem.getCause());
            }
            return refused(problem);
        }).orElseGet(() -> {
            LOG.error("A request failed", failure);
            return answers.to(ProblemException.of(CommonProblem.INTERNAL));
        });
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(CommonProblem.UNAUTHENTICATED);
    }
}
