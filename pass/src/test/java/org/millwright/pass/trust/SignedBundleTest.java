package org.millwright.pass.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.pass.APass.ENTRY_KEY;
import static org.millwright.pass.APass.NOON;
import static org.millwright.pass.APass.TRUST_KEY;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.pass.APass;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.key.PassKey;

class SignedBundleTest {

    private static final List<PublicKey> ANCHORS = List.of(
            PassKey.generate(Purpose.TRUST, "next", new Validity(NOON, NOON.plusSeconds(1))).publicKey(), TRUST_KEY.publicKey());

    @Test
    void comes_back_as_it_was() {
        TrustBundle bundle = APass.bundle(List.of(TrustedKey.of(ENTRY_KEY), TrustedKey.of(TRUST_KEY).revoked(NOON)),
                new UUID(1, 2), new UUID(-3, -4));
        assertThat(SignedBundle.read(SignedBundle.sign(bundle, TRUST_KEY), ANCHORS)).isEqualTo(new BundleAnswer.Trusted(bundle));
    }

    @Test
    void a_hundred_thousand_revoked_passes_fit() {
        Random random = new Random(16);
        Set<UUID> many = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(100_000).collect(Collectors.toSet());
        TrustBundle bundle = TrustBundle.of(new Validity(NOON, NOON.plusSeconds(60)), Duration.ZERO, List.of(), many);
        byte[] signed = SignedBundle.sign(bundle, TRUST_KEY);
        assertThat(signed.length).isLessThan(1_700_000);
        assertThat(SignedBundle.read(signed, ANCHORS)).isEqualTo(new BundleAnswer.Trusted(bundle));
    }

    @Test
    void an_unknown_anchor_or_a_pass_is_refused() {
        byte[] signed = SignedBundle.sign(APass.bundle(List.of()), TRUST_KEY);
        assertThat(SignedBundle.read(signed, ANCHORS.subList(0, 1)))
                .isEqualTo(new BundleAnswer.Refused(Reason.of(ReasonCode.KEY_UNKNOWN, TRUST_KEY.id())));
        byte[] pass = ENTRY_KEY.sign(new byte[] {(byte) 0xa0});
        assertThat(SignedBundle.read(pass, ANCHORS)).isEqualTo(new BundleAnswer.Refused(Reason.of(ReasonCode.KEY_UNKNOWN, ENTRY_KEY.id())));
        assertThat(SignedBundle.read(TRUST_KEY.sign(new byte[] {(byte) 0xa0}), ANCHORS))
                .isEqualTo(new BundleAnswer.Refused(Reason.of(ReasonCode.CLAIM, -65_539)));
    }

    @Test
    void keys_on_other_curves_are_none_of_ours() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        TrustedKey other = new TrustedKey(Purpose.ENTRY, "zone", ENTRY_KEY.validity(), generator.generateKeyPair().getPublic(), Optional.empty());
        assertThat(SignedBundle.read(SignedBundle.sign(APass.bundle(List.of(other)), TRUST_KEY), ANCHORS))
                .isEqualTo(new BundleAnswer.Refused(Reason.of(ReasonCode.CLAIM, 0)));
    }

    @Test
    void every_flipped_bit_is_refused() {
        byte[] signed = SignedBundle.sign(APass.bundle(List.of(TrustedKey.of(ENTRY_KEY)), new UUID(1, 2)), TRUST_KEY);
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] flipped = signed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SignedBundle.read(flipped, ANCHORS)).as("bit %d", bit).isInstanceOf(BundleAnswer.Refused.class);
        }
    }

    @Test
    void only_a_key_for_it_signs_one() {
        assertThatThrownBy(() -> SignedBundle.sign(APass.bundle(List.of()), ENTRY_KEY)).hasMessageContaining("cannot sign a bundle");
    }

    @Test
    void the_one_issued_last_is_kept() {
        TrustBundle older = APass.bundle(List.of());
        TrustBundle newer = TrustBundle.of(new Validity(NOON, NOON.plusSeconds(60)), Duration.ZERO, List.of(), Set.of());
        assertThat(newer.supersedes(older)).isTrue();
        assertThat(older.supersedes(newer)).isFalse();
        assertThat(older.supersedes(older)).isFalse();
    }
}
