package org.cranework.web.admission;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.cranework.web.idempotency.IdempotencyClient;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * The gate every request passes. Virtual threads are without number, connections are not: without a gate an overload becomes a
 * queue for connections in which all time out together.
 */
@ApplicationScoped
public class Admission {

    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Gate requests;
    private final UploadGate uploads;
    private final IdempotencyClient client;
    private final Counter refused;

    Admission(AdmissionConfig config, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            IdempotencyClient client, MeterRegistry meters) {
        this.requests = new Gate(config.perConnection() * connections, config.patience());
        this.uploads = new UploadGate(config.uploads(), config.uploadsPerClient());
        this.client = client;
        this.refused = meters.counter("cranework.admission.refused");
        meters.gauge("cranework.admission.requests", requests, Gate::taken);
        meters.gauge("cranework.admission.uploads", uploads, UploadGate::taken);
    }

    /** After the caller is known, since an upload's place is one of the caller's. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 500)
    public void admit(ResourceInfo resource) {
        boolean upload = resource.getResourceMethod().isAnnotationPresent(Upload.class);
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (upload) {
            String name = client.name();
            admitOrRefuse(uploads.enter(name), LATER);
            request.registerCompletionCallback(failure -> uploads.leave(name));
        } else {
            admitOrRefuse(requests.enter(), SHORTLY);
            request.registerCompletionCallback(failure -> requests.leave());
        }
    }

    private void admitOrRefuse(boolean admitted, Duration wait) {
        if (!admitted) {
            refused.increment();
            throw ProblemException.of(CommonProblem.BUSY).retryAfter(wait);
        }
    }
}
