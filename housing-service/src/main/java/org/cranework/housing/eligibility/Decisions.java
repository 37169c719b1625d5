package org.cranework.housing.eligibility;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.message.Messages;

/** What was decided on applications, whose scope the caller of these methods has decided. */
@ApplicationScoped
public class Decisions {

    private final Rows rows;
    private final ObjectMapper json;
    private final Messages messages;
    private final CallerLanguage language;
    private final Clock clock;

    Decisions(Rows rows, ObjectMapper json, Messages messages, CallerLanguage language, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<EligibilityDecision, UUID> {}

    /** Keeps a decision with the facts and the policy version it used. */
    public void keep(UUID application, Ruling ruling) {
        rows.persist(new EligibilityDecision(application, ruling, write(ruling.verdict().findings()),
                write(ruling.facts().known()), clock.instant()));
    }

    /** All decisions on an application, the latest first. */
    public List<DecisionView> of(UUID application) {
        return rows.list("applicationId = ?1 order by id desc", application).stream().map(this::view).toList();
    }

    /** The latest decision on each of these applications. */
    public Map<UUID, DecisionView> latest(List<UUID> applications) {
        return rows.list("applicationId in ?1 order by id desc", applications).stream()
                .collect(Collectors.toMap(EligibilityDecision::applicationId, this::view, (latest, earlier) -> latest));
    }

    private DecisionView view(EligibilityDecision row) {
        List<DecisionView.Finding> findings = Arrays.stream(read(row.findings(), RuleFinding[].class)).map(this::explain)
                .toList();
        return new DecisionView(row.decidedAt(), row.asOf(), row.policyVersion(), row.outcome(), row.tier(), findings,
                List.of(read(row.facts(), KnownFact[].class)), row.otherTalentHousing(), row.monthsUsed());
    }

    private DecisionView.Finding explain(RuleFinding finding) {
        return new DecisionView.Finding(finding.rule(), finding.outcome(), finding.reason(),
                messages.text(language.locale(), "reason." + finding.reason()));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be read as " + type.getSimpleName(), e);
        }
    }
}
