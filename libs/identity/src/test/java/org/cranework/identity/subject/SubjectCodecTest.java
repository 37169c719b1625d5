package org.cranework.identity.subject;

import java.time.LocalDate;
import java.util.Optional;

import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.SealException;
import org.cranework.identity.sealing.SomeKeys;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubjectCodecTest {

    private static final Subject SUBJECT = new Subject("示例甲", LocalDate.of(2001, 2, 3),
            IdentityDocument.residentId("990101200102030012"), Optional.of("10000000034"));

    private final BlindIndexer indexer = new BlindIndexer(SomeKeys.ring(1));
    private final SubjectCodec codec = new SubjectCodec(SomeKeys.ring(5), indexer);

    @Test
    void shouldOpenWhatItSealed() {
        // When
        SealedSubject sealed = codec.seal(SUBJECT);
        // Then
        assertThat(codec.open(sealed)).isEqualTo(SUBJECT);
        assertThat(sealed.indexBytes()).isEqualTo(indexer.of(SUBJECT.document()));
    }

    @Test
    void shouldLeaveAnUnknownPhoneOut() {
        // Given
        Subject silent = new Subject("示例乙", LocalDate.of(2000, 1, 1), SUBJECT.document(), Optional.empty());
        // When, Then
        assertThat(codec.open(codec.seal(silent))).isEqualTo(silent);
    }

    @Test
    void shouldBeReadByAnotherImplementation() throws JoseException {
        // Given
        JsonWebEncryption other = new JsonWebEncryption();
        other.setKey(SomeKeys.ring(5).current());
        // When
        other.setCompactSerialization(codec.seal(SUBJECT).sealed());
        // Then
        assertThat(other.getPayload()).isEqualTo("{\"name\":\"示例甲\",\"birthDate\":\"2001-02-03\",\"document\":"
                + "{\"type\":\"resident-id\",\"country\":\"CN\",\"number\":\"990101200102030012\"},"
                + "\"phone\":\"10000000034\"}");
        assertThat(other.getKeyIdHeaderValue()).isEqualTo("5");
    }

    @Test
    void shouldReadAnotherImplementation() throws JoseException {
        // Given
        JsonWebEncryption other = new JsonWebEncryption();
        other.setAlgorithmHeaderValue("dir");
        other.setEncryptionMethodHeaderParameter("A256GCM");
        other.setKeyIdHeaderValue("5");
        other.setKey(SomeKeys.ring(5).current());
        other.setPayload(SubjectJson.write(SUBJECT));
        // When
        Subject read = codec.open(new SealedSubject(codec.seal(SUBJECT).index(), other.getCompactSerialization()));
        // Then
        assertThat(read).isEqualTo(SUBJECT);
    }

    @Test
    void shouldOpenWhatAnEarlierKeySealed() {
        // Given
        SubjectCodec rotated = new SubjectCodec(SomeKeys.ring(6, 5), indexer);
        // When, Then
        assertThat(rotated.open(codec.seal(SUBJECT))).isEqualTo(SUBJECT);
    }

    @Test
    void shouldRefuseAnIndexOfAnotherDocument() {
        // Given
        Subject other = new Subject("示例甲", SUBJECT.birthDate(), IdentityDocument.residentId("990101200102030020"),
                Optional.empty());
        SealedSubject swapped = new SealedSubject(codec.seal(other).index(), codec.seal(SUBJECT).sealed());
        // When, Then
        assertThatThrownBy(() -> codec.open(swapped)).isInstanceOf(SealException.class)
                .hasMessageContaining("index").hasMessageNotContaining("9901");
    }

    @Test
    void shouldRefuseWhatIsNoSubjectWithoutQuotingIt() {
        for (String sealed : new String[]{"", "a.b.c", "a..b.c.d", codec.seal(SUBJECT).sealed() + "AAAA",
                codec.seal(SUBJECT).sealed().replaceFirst("^[^.]+", "eyJhbGciOiJub25lIn0")}) {
            // When, Then
            assertThatThrownBy(() -> codec.open(new SealedSubject("AAAA", sealed))).isInstanceOf(SealException.class)
                    .hasMessageNotContaining("示例");
        }
    }

    @Test
    void shouldKeepASubjectOutOfLogs() {
        assertThat(SUBJECT).hasToString("Subject[sealed]");
        assertThat(SUBJECT.document()).hasToString("IdentityDocument[resident-id, CN]");
    }
}
