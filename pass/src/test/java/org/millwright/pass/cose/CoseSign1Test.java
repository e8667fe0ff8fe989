package org.millwright.pass.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.container.CborLimits;

class CoseSign1Test {

    private static final byte[] PAYLOAD = "payload".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair = ec("secp256r1");
    private final KeyId id = KeyId.of(pair.getPublic());
    private final byte[] signed = CoseSign1.sign(id, pair.getPrivate(), PAYLOAD);

    @Test
    void what_was_signed_is_verified() throws Malformed {
        CoseSign1 read = CoseSign1.read(signed, CborLimits.PASS);
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.tags()).containsExactly(18L);
        assertThat(OwnSign1.read(signed, CborLimits.PASS).isSignedBy(pair.getPublic())).isTrue();
        assertThat(OwnSign1.read(signed, CborLimits.PASS).isSignedBy(ec("secp256r1").getPublic())).isFalse();
    }

    @Test
    void tags_of_others_are_read_and_not_ours() throws Malformed {
        byte[] untagged = changed(cose -> cose.UntagOne());
        byte[] twice = changed(cose -> cose.WithTag(61));
        assertThat(CoseSign1.read(untagged, CborLimits.FOREIGN).tags()).isEmpty();
        assertThat(CoseSign1.read(twice, CborLimits.FOREIGN).tags()).isEqualTo(List.of(61L, 18L));
        refused(changed(cose -> cose.UntagOne().WithTag(61)), CborLimits.FOREIGN, "COSE");
        refused(changed(cose -> cose.UntagOne().WithTag(98)), CborLimits.FOREIGN, "COSE");
        assertThatThrownBy(() -> OwnSign1.read(untagged, CborLimits.PASS)).hasMessageContaining("COSE");
        assertThatThrownBy(() -> OwnSign1.read(twice, CborLimits.PASS)).hasMessageContaining("CBOR");
    }

    @Test
    void the_protected_header_wins() throws Malformed {
        byte[] both = changed(cose -> {
            cose.UntagOne().get(1).Set(4, new byte[] {1}).Set(99, "unprotected");
            return cose;
        });
        CoseSign1 read = CoseSign1.read(both, CborLimits.FOREIGN);
        assertThat(read.find(CoseSign1.KEY_ID).orElseThrow().GetByteString()).isEqualTo(id.bytes());
        assertThat(read.find(99).orElseThrow().AsString()).isEqualTo("unprotected");
        assertThat(read.find(98)).isEmpty();
        assertThatThrownBy(() -> OwnSign1.read(both, CborLimits.PASS)).hasMessageContaining("COSE");
    }

    @Test
    void what_is_critical_and_unknown_is_refused() {
        refused(changed(cose -> {
            cose.UntagOne().Set(0, CBORObject.NewMap().Set(1, -7).Set(2, CBORObject.NewArray().Add(-66_000)).EncodeToBytes());
            return cose;
        }), CborLimits.FOREIGN, "COSE");
    }

    @Test
    void four_parts_each_of_its_kind() {
        refused(changed(cose -> CBORObject.NewArray().Add(1).WithTag(18)), CborLimits.FOREIGN, "COSE");
        refused(changed(cose -> cose.Add(0)), CborLimits.FOREIGN, "COSE");
        for (int part = 0; part < 4; part++) {
            int replaced = part;
            refused(changed(cose -> {
                cose.UntagOne().Set(replaced, "text");
                return cose;
            }), CborLimits.FOREIGN, "COSE");
        }
        refused(changed(cose -> {
            cose.UntagOne().Set(2, null);
            return cose;
        }), CborLimits.FOREIGN, "COSE");
    }

    @Test
    void signatures_fit_their_length_and_their_key() throws Exception {
        CoseSign1 read = CoseSign1.read(signed, CborLimits.PASS);
        byte[] signature = read.signature();
        assertThat(Algorithm.ES256.verify(pair.getPublic(), read.signed(), signature)).isTrue();
        for (int length : new int[] {0, 63, 65, 66, 96, 128}) {
            assertThat(Algorithm.ES256.verify(pair.getPublic(), read.signed(), Arrays.copyOf(signature, length))).isFalse();
        }
        assertThat(Algorithm.ES256.verify(pair.getPublic(), read.signed(), new byte[64])).as("all zeros").isFalse();
        assertThat(Algorithm.PS256.verify(pair.getPublic(), read.signed(), signature)).as("RSA's number, EC key").isFalse();
        assertThat(Algorithm.ES256.verify(ec("secp384r1").getPublic(), read.signed(), signature)).isFalse();
        KeyPair rsa = rsa(2048);
        assertThat(Algorithm.ES256.verify(rsa.getPublic(), read.signed(), signature)).as("EC's number, RSA key").isFalse();
    }

    @Test
    void ps256_is_verified_with_keys_of_enough_bits() throws Exception {
        KeyPair rsa = rsa(2048);
        var signer = Algorithm.PS256.signature();
        signer.initSign(rsa.getPrivate());
        signer.update(PAYLOAD);
        byte[] signature = signer.sign();
        assertThat(Algorithm.PS256.verify(rsa.getPublic(), PAYLOAD, signature)).isTrue();
        assertThat(Algorithm.PS256.verify(rsa.getPublic(), PAYLOAD, Arrays.copyOf(signature, 257))).isFalse();
        signature[100] ^= 1;
        assertThat(Algorithm.PS256.verify(rsa.getPublic(), PAYLOAD, signature)).isFalse();
        assertThat(Algorithm.PS256.takes(rsa(1024).getPublic())).isFalse();
    }

    private byte[] changed(UnaryOperator<CBORObject> change) {
        return change.apply(CBORObject.DecodeFromBytes(signed)).EncodeToBytes();
    }

    private static void refused(byte[] bytes, CborLimits limits, String code) {
        assertThatThrownBy(() -> CoseSign1.read(bytes, limits)).isInstanceOf(Malformed.class).hasMessageContaining("code=" + code);
    }

    private static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }
}
