package org.cranework.talent.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.subject.SealedSubject;
import org.cranework.identity.subject.Subject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldPersonTest {

    private static final LocalDate BORN = LocalDate.of(2001, 2, 3);
    private static final String HELD = "13800000000";

    private final HeldPerson person = new HeldPerson(UUID.randomUUID(), new byte[32], digest("示例 2001-02-03"), digest(HELD));

    @Test
    void shouldBeKnownByNameAndBirthDateAlone() {
        assertThat(person.isNamed(digest("示例 2001-02-03"))).isTrue();
        assertThat(person.isNamed(digest("示范 2001-02-03"))).isFalse();
        assertThat(person.isNamed(digest("示例 2001-02-04"))).isFalse();
    }

    @Test
    void shouldStayAsItIsWhereTheSameIsClaimed() {
        // When
        person.update(claim(HELD), digest(HELD));

        // Then
        assertThat(person.isChanged()).isFalse();
    }

    @Test
    void shouldKeepItsPhoneWhereAClaimHasNone() {
        // When
        person.update(claim(null), digest(""));

        // Then
        assertThat(person.isChanged()).isFalse();
        assertThat(person.digest()).isEqualTo(digest(HELD));
    }

    @Test
    void shouldTakeOverTheLastOtherPhoneOfABatchAndNameItsCause() {
        // Given
        Claim first = claim("13900000001");
        Claim last = claim("13900000002");

        // When
        person.update(first, digest("13900000001"));
        person.update(last, digest("13900000002"));
        person.update(claim(null), digest(""));

        // Then
        assertThat(person.changedTo().phone()).contains("13900000002");
        assertThat(person.changedBy()).isSameAs(last);
        assertThat(person.digest()).isEqualTo(digest("13900000002"));
    }

    private static Claim claim(String phone) {
        var subject = new Subject("示例", BORN, new IdentityDocument(DocumentType.RESIDENT_ID, "CN", "990101200102030014"),
                Optional.ofNullable(phone));
        return new Claim(UUID.randomUUID(), 0, UUID.randomUUID(), LocalDate.of(2019, 9, 2), true,
                new SealedSubject("index", "sealed"), subject, false, null);
    }

    private static byte[] digest(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
