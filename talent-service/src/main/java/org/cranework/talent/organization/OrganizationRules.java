package org.cranework.talent.organization;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.document.SocialCreditCode;
import org.cranework.identity.region.Regions;
import org.cranework.web.problem.ProblemException;

/** What must hold of an organization beyond the form of its fields. */
@ApplicationScoped
class OrganizationRules {

    private final Regions regions;

    OrganizationRules(Regions regions) {
        this.regions = regions;
    }

    /** The seat is a region in force that the caller works for. */
    void checkRegion(String code, Scope scope) {
        if (regions.find(code).filter(region -> region.repealed().isEmpty()).isEmpty()) {
            throw ProblemException.invalid("/regionCode", "unknown-code");
        }
        boolean allowed = switch (scope) {
            case Scope.City() -> true;
            case Scope.Region region -> region.contains(code);
            case Scope.Organization unused -> false;
            case Scope.Person unused -> false;
            case Scope.Public() -> false;
        };
        if (!allowed) {
            throw ProblemException.invalid("/regionCode", "region-outside-scope");
        }
    }

    void checkCreditCode(String code) {
        if (!SocialCreditCode.isValid(code)) {
            throw ProblemException.invalid("/creditCode", "credit-code-check");
        }
    }
}
