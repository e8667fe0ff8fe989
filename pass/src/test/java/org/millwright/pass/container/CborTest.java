package org.millwright.pass.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.pass.answer.Malformed;

class CborTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        00,                       yes, yes
        1b001fffffffffffff,       yes, yes
        1b0020000000000000,       no,  yes
        3b001fffffffffffff,       yes, yes
        1bffffffffffffffff,       no,  yes
        1817,                     no,  yes
        1818,                     yes, yes
        190018,                   no,  yes
        f4,                       yes, yes
        f6,                       no,  yes
        f7,                       no,  yes
        fb3ff8000000000000,       no,  yes
        f93e00,                   no,  yes
        f817,                     no,  no
        43010203,                 yes, yes
        430102,                   no,  no
        5affffffff,               no,  no
        5b7fffffffffffffff,       no,  no
        5bffffffffffffffff,       no,  no
        5f42010243030405ff,       no,  yes
        5f6161ff,                 no,  no
        63e6b189,                 yes, yes
        62c328,                   no,  no
        63eda080,                 no,  no
        9affffffff,               no,  no
        9bffffffffffffffff,       no,  no
        bbffffffffffffffff,       no,  no
        9b7fffffffffffffff,       no,  no
        9fff,                     no,  yes
        9f,                       no,  no
        bf6161ff,                 no,  no
        bf616101ff,               no,  yes
        a201020103,               no,  no
        a2616101616102,           no,  no
        a1410000,                 no,  yes
        a1f400,                   no,  yes
        a1c1190000,               no,  no
        d28401020304,             yes, yes
        d83dd28401020304,         no,  yes
        c001,                     no,  yes
        1c,                       no,  no
        ff,                       no,  no
        0000,                     no,  no
        '',                       no,  no
        """)
    void reads(String hex, String strictly, String freely) {
        assertThat(isRead(hex, CborLimits.PASS)).as("strictly").isEqualTo(strictly.equals("yes"));
        assertThat(isRead(hex, CborLimits.FOREIGN)).as("freely").isEqualTo(freely.equals("yes"));
    }

    @Test
    void depth_and_count_are_bounded() {
        assertThat(isRead("8181818100", CborLimits.PASS)).isTrue();
        assertThat(isRead("818181818100", CborLimits.PASS)).isFalse();
        assertThat(isRead("81".repeat(60_000) + "00", CborLimits.FOREIGN)).isFalse();
        assertThat(isRead("d9d9f7".repeat(20_000) + "00", CborLimits.FOREIGN)).isFalse();
        assertThat(isRead("98" + "3f" + "00".repeat(63), CborLimits.PASS)).isTrue();
        assertThat(isRead("98" + "40" + "00".repeat(64), CborLimits.PASS)).isFalse();
        assertThat(isRead("590200" + "00".repeat(512), CborLimits.PASS)).isFalse();
    }

    @Test
    void maps_keep_their_order() {
        byte[] written = Cbor.write(CBORObject.NewOrderedMap().Set(7, "a").Set(-65_537, 1).Set(4, 2));
        assertThat(HexFormat.of().formatHex(written)).isEqualTo("a30761613a00010000010402");
    }

    /** Whatever stands there is read or refused, and never anything else. */
    @Test
    void noise_is_refused() {
        Random random = new Random(8949);
        byte[] seed = HexFormat.of().parseHex("d83dd2845820a2012604489471d184ca3d1968a1016161bf6376657265312e332e30ff9f01fb3ff8000000000000ffc249010000000000000000");
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = seed.clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] noise = new byte[random.nextInt(1, 40)];
            random.nextBytes(noise);
            assertThatCode(() -> {
                isRead(bytes, CborLimits.FOREIGN);
                isRead(bytes, CborLimits.PASS);
                isRead(noise, CborLimits.FOREIGN);
            }).doesNotThrowAnyException();
        }
    }

    @Test
    void says_which_layer_refused() {
        assertThatThrownBy(() -> Cbor.read(new byte[] {(byte) 0xff}, CborLimits.PASS)).isInstanceOf(Malformed.class).hasMessageContaining("CBOR");
    }

    private static boolean isRead(String hex, CborLimits limits) {
        return isRead(HexFormat.of().parseHex(hex), limits);
    }

    private static boolean isRead(byte[] bytes, CborLimits limits) {
        try {
            return Cbor.read(bytes, limits) != null;
        } catch (Malformed refused) {
            return false;
        }
    }
}
