package org.cranework.talent;

import java.util.UUID;

import org.cranework.identity.subject.Subject;

/** One version of an enrollment, as training tells it. */
public record Enrollment(UUID id, UUID organization, long version, String state, Subject subject) {

    public static Enrollment of(UUID organization, Subject subject) {
        return new Enrollment(UUID.randomUUID(), organization, 0, "enrolled", subject);
    }

    public Enrollment next(Subject changed) {
        return new Enrollment(id, organization, version + 1, state, changed);
    }

    public Enrollment withdrawn() {
        return new Enrollment(id, organization, version + 1, "withdrawn", subject);
    }

    String type() {
        String fact = state.equals("withdrawn") ? "withdrawn" : version == 0 ? "registered" : "changed";
        return "training.enrollment." + fact + ".v1";
    }
}
