package org.millwright.pass.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final char[] PASSWORD = "a password".toCharArray();

    @Test
    void the_youngest_key_of_the_purpose_signs() {
        KeyRing ring = KeyRing.EMPTY.rotated(Purpose.ENTRY, "zone", START, YEAR).rotated(Purpose.VEHICLE, "zone", START, YEAR);
        PassKey first = ring.findSigning(Purpose.ENTRY, START).orElseThrow();
        Instant summer = START.plus(Duration.ofDays(180));
        KeyRing rotated = ring.rotated(Purpose.ENTRY, "zone", summer, YEAR);
        assertThat(rotated.findSigning(Purpose.ENTRY, summer.minusSeconds(1))).contains(first);
        PassKey second = rotated.findSigning(Purpose.ENTRY, summer).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(rotated.keys()).as("whose passes are still about").contains(first).hasSize(3);
        assertThat(rotated.without(second.id()).findSigning(Purpose.ENTRY, summer)).contains(first);
        assertThat(rotated.findSigning(Purpose.TRUST, summer)).isEmpty();
        assertThat(rotated.findSigning(Purpose.ENTRY, START.minusSeconds(1))).isEmpty();
    }

    @Test
    void says_ahead_that_a_rotation_is_due() {
        KeyRing ring = KeyRing.EMPTY.rotated(Purpose.ENTRY, "zone", START, YEAR);
        Duration month = Duration.ofDays(30);
        assertThat(ring.needsRotation(Purpose.ENTRY, START, month)).isFalse();
        assertThat(ring.needsRotation(Purpose.ENTRY, START.plus(YEAR).minus(month), month)).isTrue();
        assertThat(ring.needsRotation(Purpose.VEHICLE, START, month)).isTrue();
    }

    @Test
    void rests_in_a_pkcs12() throws Exception {
        KeyRing ring = KeyRing.EMPTY.rotated(Purpose.ENTRY, "zhangjiang", START, YEAR)
                .rotated(Purpose.TRUST, "zj-2", Instant.parse("2049-06-01T00:00:00Z"), YEAR);
        byte[] bytes = Pkcs12.write(ring, PASSWORD);
        KeyRing read = Pkcs12.read(bytes, PASSWORD);
        assertThat(read.keys()).containsExactlyInAnyOrderElementsOf(ring.keys());
        assertThatThrownBy(() -> Pkcs12.read(bytes, "another".toCharArray())).isInstanceOf(IOException.class);
        for (PassKey key : ring.keys()) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as("encrypted")
                    .doesNotContain(new String(key.privateKey().getEncoded(), StandardCharsets.ISO_8859_1));
            assertThat(key.toString()).doesNotContainIgnoringCase("private");
        }
    }

    @Test
    void the_certificate_beside_a_key_is_one_that_others_read() throws Exception {
        PassKey key = PassKey.generate(Purpose.VEHICLE, "zone", new Validity(START, START.plus(YEAR)));
        X509Certificate certificate = SelfSigned.certificate(key);
        certificate.verify(key.publicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=VEHICLE,O=zone");
        assertThat(certificate.getNotBefore()).isEqualTo(START.toString());
        assertThat(certificate.getSerialNumber().signum()).isPositive();
    }

    @Test
    void refuses_an_issuer_that_would_not_fit_its_name() {
        assertThatThrownBy(() -> PassKey.generate(Purpose.ENTRY, "a,CN=TRUST", new Validity(START, START.plus(YEAR))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a,CN=TRUST");
    }
}
