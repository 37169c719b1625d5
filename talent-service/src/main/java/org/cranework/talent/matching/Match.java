package org.cranework.talent.matching;

import java.util.UUID;

/**
 * What became of a claim.
 *
 * @param claim the claim
 * @param person who holds its document
 * @param linked whether the enrollment is this person's
 * @param conflicting whether a clerk must decide
 */
record Match(Claim claim, HeldPerson person, boolean linked, boolean conflicting) {

    UUID linkedPerson() {
        return linked ? person.id() : null;
    }
}
