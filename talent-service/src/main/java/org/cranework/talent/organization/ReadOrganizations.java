package org.cranework.talent.organization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Answers organizations in the caller's scope; one outside it is not found. */
@ApplicationScoped
class ReadOrganizations {

    private final Organizations organizations;
    private final CurrentCaller current;

    ReadOrganizations(Organizations organizations, CurrentCaller current) {
        this.organizations = organizations;
        this.current = current;
    }

    @Transactional
    Versioned<OrganizationView> read(UUID id) {
        return organizations.find(current.scope(), id)
                .map(organization -> new Versioned<>(OrganizationView.of(organization), organization.version()))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Page<OrganizationView> list(OrganizationFilter filter, PageRequest page) {
        filter.check();
        return organizations.page(current.scope(), filter.conditions(), page).map(OrganizationView::of);
    }
}
