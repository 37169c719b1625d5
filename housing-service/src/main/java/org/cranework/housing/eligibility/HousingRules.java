package org.cranework.housing.eligibility;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.cranework.web.problem.ProblemException;

/**
 * What a version of the housing policy says. No amount, tier or term stands anywhere else.
 *
 * @param employment who is in the city's employ or study
 * @param localHome that nobody of the household owns a home in the city
 * @param tiers what education or skill level reaches which tier
 * @param term how long anyone may live in talent homes
 * @param evidenceDays how long an application waits for evidence
 * @param qualifiedMonths how long a qualification holds
 * @param offer how offers are made
 */
public record HousingRules(@NotNull @Valid Employment employment, @NotNull @Valid LocalHome localHome,
        @NotNull @Valid Tiers tiers, @NotNull @Valid Term term, @NotNull @Min(1) @Max(365) Integer evidenceDays,
        @NotNull @Min(1) @Max(60) Integer qualifiedMonths, @NotNull @Valid Offers offer) {

    /** The policy's name among all policies of the service. */
    public static final String POLICY = "talent-housing";

    /**
     * Refuses rules that contradict each other, each by itself being possible: tiers whose list says another order than their
     * letters, so that who is decided to be higher would be offered later; a usual term that nobody may have; and an occupation
     * that is none.
     */
    void requireConsistent() {
        int none = employment.accepted().indexOf(Occupation.NEITHER);
        if (none >= 0) {
            throw ProblemException.invalid("/rules/employment/accepted/" + none, "unknown-code");
        }
        for (int i = 1; i < tiers.list().size(); i++) {
            if (tiers.list().get(i).tier().compareTo(tiers.list().get(i - 1).tier()) <= 0) {
                throw ProblemException.invalid("/rules/tiers/list/" + i + "/tier", "tier-order");
            }
        }
        if (offer.termMonths() > term.maximumMonths()) {
            throw ProblemException.invalid("/rules/offer/termMonths", "maximum", "value", term.maximumMonths());
        }
    }

    /**
     * @param accepted the occupations that count
     * @param evidence whether occupation and place have to be shown
     */
    public record Employment(@NotEmpty List<@NotNull Occupation> accepted, @NotNull Boolean evidence) {}

    /** @param evidence whether it has to be shown */
    public record LocalHome(@NotNull Boolean evidence) {}

    /**
     * @param evidence whether education or skill level have to be shown
     * @param list the tiers, the highest first and in the order of their letters
     */
    public record Tiers(@NotNull Boolean evidence, @NotEmpty @Size(max = 20) List<@NotNull @Valid Tier> list) {}

    /**
     * @param tier its letter: offers go in the order of letters
     * @param education what reaches it
     * @param skillLevels what reaches it too
     */
    public record Tier(@NotNull @Pattern(regexp = "[A-Z]") String tier, List<Education> education,
            List<SkillLevel> skillLevels) {

        public Tier {
            education = education == null ? List.of() : List.copyOf(education);
            skillLevels = skillLevels == null ? List.of() : List.copyOf(skillLevels);
        }
    }

    /** @param maximumMonths for anyone of the household, all tenancies together */
    public record Term(@NotNull @Min(1) @Max(600) Integer maximumMonths) {}

    /**
     * @param responseDays days to answer an offer
     * @param termMonths the usual term of a lease
     * @param maximumRefusals one refused or expired offer more pauses the application
     * @param pauseMonths for this long
     */
    public record Offers(@NotNull @Min(1) @Max(90) Integer responseDays, @NotNull @Min(1) @Max(600) Integer termMonths,
            @NotNull @Min(0) @Max(20) Integer maximumRefusals, @NotNull @Min(1) @Max(60) Integer pauseMonths) {}
}
