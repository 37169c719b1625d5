package org.cranework.housing.estate;

import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;

/** The {@code region} of a list: every place within it. */
public final class RegionPrefix {

    private RegionPrefix() {}

    /**
     * The digits that the codes of all places within the region begin with.
     *
     * @throws ProblemException 422 for what is no region code
     */
    public static String of(String code) {
        if (!code.matches("[0-9]{6}")) {
            throw ProblemException.invalid("query/region", "wrong-format");
        }
        return Scope.Region.of(code).prefix();
    }
}
