package org.cranework.housing.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.housing.eligibility.DecisionView;
import org.cranework.housing.eligibility.Decisions;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.document.Masks;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads applications in the caller's scope, masked; who saw whose is audited. */
@ApplicationScoped
class ReadApplications {

    private static final Map<String, String> OPERATIONS = Map.of("confirm", "confirmApplicationFact", "separate",
            "separateApplications", "withdraw", "withdrawApplication", "disqualify", "disqualifyApplication");

    private final Applications applications;
    private final ApplicationDuplicates duplicates;
    private final Decisions decisions;
    private final Sealer sealer;
    private final Journal journal;
    private final CurrentCaller current;
    private final CallerActions actions;

    ReadApplications(Applications applications, ApplicationDuplicates duplicates, Decisions decisions, Sealer sealer,
            Journal journal, CurrentCaller current, CallerActions actions) {
        this.applications = applications;
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.sealer = sealer;
        this.journal = journal;
        this.current = current;
        this.actions = actions;
    }

    @Transactional
    Versioned<ApplicationView> read(UUID id) {
        Application application = application("readApplication", id);
        return new Versioned<>(view(application, decisions.latest(List.of(id)).get(id), duplicates.of(id)),
                application.version());
    }

    @Transactional
    DecisionList decisions(UUID id) {
        return new DecisionList(decisions.of(application("readApplicationDecisions", id).id()));
    }

    @Transactional
    Page<ApplicationView> list(ApplicationFilter filter, PageRequest request) {
        Page<Application> page = applications.page(current.scope(), filter.conditions(), request);
        List<UUID> ids = page.items().stream().map(Application::id).toList();
        journal.read(current.caller(), "listApplications", "application", ids);
        Map<UUID, DecisionView> latest = decisions.latest(ids);
        Map<UUID, List<ApplicationDuplicate>> pairs = duplicates.of(ids);
        return page.map(application -> view(application, latest.get(application.id()), pairs.get(application.id())));
    }

    private Application application(String operation, UUID id) {
        Application application = applications.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        journal.read(current.caller(), operation, "application", List.of(id));
        return application;
    }

    private ApplicationView view(Application application, DecisionView decision, List<ApplicationDuplicate> pairs) {
        List<String> possible = ApplicationState.LIFE.actions(application.state()).stream()
                .filter(action -> application.held() || !action.equals("separate")).toList();
        return new ApplicationView(application.id(), application.version(), application.personId(), application.kind(),
                application.termMonths(), application.state(), application.tier(), application.held(),
                application.submittedOn(), application.validUntil(), application.pausedUntil(), application.refusals(),
                application.knownFacts().known(), application.household().stream().map(this::masked).toList(),
                duplicates(application.id(), pairs), decision, application.updatedAt(),
                actions.posts(possible, OPERATIONS::get, ApplicationResource.PATH + "/" + application.id()));
    }

    private ApplicationView.Member masked(HouseholdMember member) {
        return member.nameSealed() == null
                ? new ApplicationView.Member(member.id(), member.relation(), null, null, null)
                : new ApplicationView.Member(member.id(), member.relation(),
                        Masks.name(sealer.open(member.nameSealed(), Applicants.NAME)), member.documentType().code(),
                        Masks.number(sealer.open(member.documentNumberSealed(), Applicants.NUMBER)));
    }

    private static List<ApplicationView.Duplicate> duplicates(UUID application, List<ApplicationDuplicate> pairs) {
        return pairs.stream().map(pair -> new ApplicationView.Duplicate(pair.other(application),
                pair.isSeparate() ? "separate" : "open")).toList();
    }
}
