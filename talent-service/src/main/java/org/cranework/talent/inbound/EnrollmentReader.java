package org.cranework.talent.inbound;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.cranework.identity.sealing.SealException;
import org.cranework.identity.subject.SealedSubject;
import org.cranework.identity.subject.SubjectCodec;
import org.cranework.talent.matching.Claim;

/** Reads what an enrollment event says of a person. What cannot be read is poison; the reason names members, never values. */
@ApplicationScoped
class EnrollmentReader {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Data(UUID enrollmentId, UUID organizationId, LocalDate enrolledOn, String state,
            SealedSubject subject) {

        boolean isComplete() {
            return enrollmentId != null && organizationId != null && enrolledOn != null && state != null
                    && subject != null && subject.index() != null && subject.sealed() != null;
        }
    }

    private final ObjectReader json;
    private final SubjectCodec subjects;

    EnrollmentReader(ObjectMapper json, SubjectCodec subjects) {
        this.json = json.readerFor(Data.class);
        this.subjects = subjects;
    }

    Claim read(ReceivedEvent event) {
        Data data = data(event);
        try {
            return new Claim(data.enrollmentId(), event.aggregateVersion(), data.organizationId(), data.enrolledOn(),
                    data.state().equals("enrolled"), data.subject(), subjects.open(data.subject()), event.historical(),
                    event.traceparent());
        } catch (SealException unreadable) {
            throw new PoisonException(event.id(), "subject: " + unreadable.getMessage());
        }
    }

    private Data data(ReceivedEvent event) {
        try {
            Data data = json.readValue(event.data());
            if (data == null || !data.isComplete() || !data.enrollmentId().equals(event.aggregateId())) {
                throw new PoisonException(event.id(),
                        "enrollmentId, organizationId, enrolledOn, state or subject is missing or not the event's own");
            }
            return data;
        } catch (IOException malformed) {
            throw new PoisonException(event.id(), "the data is not the JSON of its type");
        }
    }
}
