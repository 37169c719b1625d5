package org.cranework.gateway.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.contracts.Contract;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.gateway.problem.Refusals;
import org.cranework.gateway.proxy.Door;
import org.cranework.gateway.token.Caller;
import org.cranework.gateway.upstream.Upstreams;
import org.cranework.web.correlation.RoutingTrace;
import org.cranework.web.message.Languages;
import org.cranework.web.problem.HttpStatuses;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/**
 * Reads the overview: asks every service that has figures at once, with the caller's own token, and waits a few seconds for
 * each. One that is silent is said to be; its figures are never shown as zero. Refuses parameters that do not read.
 */
@Singleton
class ReadOverview {

    private static final int BEHIND_THE_DOOR = -4_000;

    private final List<FigureSource> sources;
    private final Definitions definitions;
    private final Answers answers;
    private final CityCalendar calendar;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final long patience;

    ReadOverview(Upstreams upstreams, Definitions definitions, Answers answers, CityCalendar calendar, Refusals refusals,
            ObjectMapper json, GatewayConfig config) {
        this.sources = sources(upstreams);
        this.definitions = definitions;
        this.answers = answers;
        this.calendar = calendar;
        this.refusals = refusals;
        this.json = json;
        this.patience = config.upstream().figures().toMillis();
    }

    void register(@Observes Router router) {
        router.get("/api/v1/overview").order(BEHIND_THE_DOOR).handler(this::read);
    }

    private static List<FigureSource> sources(Upstreams upstreams) {
        return Contract.all().stream().filter(contract -> upstreams.of(contract.context()) != null)
                .filter(contract -> contract.find("GET", path(contract)).isPresent())
                .map(contract -> new FigureSource(upstreams.of(contract.context()), path(contract))).toList();
    }

    private static String path(Contract contract) {
        return "/api/v1/" + contract.context() + "/figures";
    }

    private void read(RoutingContext context) {
        try {
            Question question = Question.read(context.queryParams(), calendar.today());
            Locale language = Languages.negotiate(context.request().getHeader("Accept-Language"));
            Overview overview = new Overview(question, language);
            List<Future<JsonNode>> asked = new ArrayList<>();
            sources.forEach(source -> asked.add(ask(source, context, question, language)));
            Future.join(new ArrayList<>(asked)).onComplete(done -> answer(context, question, overview, asked));
        } catch (ProblemException refusal) {
            refusals.refuse(context, refusal);
        }
    }

    private Future<JsonNode> ask(FigureSource source, RoutingContext context, Question question, Locale language) {
        String traceparent = "00-" + RoutingTrace.id(context) + "-"
                + String.format("%016x", ThreadLocalRandom.current().nextLong() | 1) + "-01";
        return source.ask(question.query(), language.toLanguageTag(), context.request().getHeader("Authorization"), traceparent,
                patience, json);
    }

    private void answer(RoutingContext context, Question question, Overview overview, List<Future<JsonNode>> asked) {
        Optional<RefusedByService> refused = asked.stream().map(Future::cause).filter(RefusedByService.class::isInstance)
                .map(RefusedByService.class::cast).findFirst();
        if (refused.isPresent()) {
            refusals.refuse(context, ProblemException.of(HttpStatuses.typeOf(refused.get().status())));
            return;
        }
        Caller caller = Door.callerOf(context);
        String key = (caller == null ? "public" : caller.key()) + "?" + question.query();
        for (int i = 0; i < asked.size(); i++) {
            String service = sources.get(i).service().context();
            List<JsonNode> shown = definitions.of(service, caller != null);
            if (asked.get(i).succeeded()) {
                overview.add(service, shown, answers.heard(service, key, asked.get(i).result()).items());
            } else {
                overview.addStale(service, shown, answers.last(service, key), answers.silentSince(service));
            }
        }
        context.response().putHeader("Content-Type", "application/json")
                .putHeader("Vary", "Accept-Language, Authorization, Origin")
                .end(overview.document().toString());
    }
}
