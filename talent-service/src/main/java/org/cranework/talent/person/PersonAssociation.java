package org.cranework.talent.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What ties a person to an organization: a row of {@code matching}'s for an enrollment, or an employment. */
@Entity
@Immutable
@Table(name = "association")
class PersonAssociation {

    @Id
    private UUID id;
    private String kind;
    private UUID personId;
    private UUID organizationId;
    private LocalDate since;
    private boolean live;

    protected PersonAssociation() {}

    UUID personId() {
        return personId;
    }

    PersonView.Association view() {
        boolean enrolled = kind.equals("enrollment");
        return new PersonView.Association(enrolled ? id : null, enrolled ? null : id, organizationId, since, live);
    }
}
