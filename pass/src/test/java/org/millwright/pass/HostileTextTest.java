package org.millwright.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.pass.APass.NOON;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.claim.Purpose;

/** Whatever is done to a valid pass, it is never valid again, never an exception and never slow. */
@Tag("slow")
class HostileTextTest {

    private static final Purpose ENTRY = Purpose.ENTRY;
    private final PassVerifier verifier = APass.verifier(APass.bundle());

    @Test
    void every_flipped_bit_of_the_signed_bytes_is_refused() throws Malformed {
        byte[] signed = PassText.read(APass.issued());
        assertThat(verifier.verify(PassText.write(signed), ENTRY, NOON).kind()).isEqualTo(Kind.VALID);
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] flipped = signed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verifier.verify(PassText.write(flipped), ENTRY, NOON).kind()).as("bit %d", bit)
                    .isIn(Kind.DAMAGED, Kind.CANNOT_DECIDE);
        }
    }

    @Test
    @Timeout(180)
    void ten_thousand_changes_are_refused() throws Malformed {
        Random random = new Random(20261102);
        String valid = APass.issued();
        byte[] signed = PassText.read(valid);
        Map<Kind, Integer> answers = new EnumMap<>(Kind.class);
        int same = 0;
        for (int round = 0; round < 10_000; round++) {
            String changed = round % 2 == 0 ? PassMutation.ofText(valid, random) : PassText.PREFIX.concat(PassMutation.ofBytes(signed, random));
            if (saysTheSame(changed, signed)) {
                same++;
                continue;
            }
            Verdict verdict = verifier.verify(changed, ENTRY, NOON);
            assertThat(verdict.kind()).as(changed).isNotEqualTo(Kind.VALID);
            assertThat(verdict.reasons()).as(changed).isNotEmpty();
            answers.merge(verdict.kind(), 1, Integer::sum);
        }
        assertThat(same).as("changes that left the signed bytes as they were, such as the bits that fill up deflate's last byte").isLessThan(100);
        assertThat(answers.keySet()).containsExactlyInAnyOrder(Kind.DAMAGED, Kind.CANNOT_DECIDE);
    }

    @Test
    void noise_is_damaged() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            char[] noise = new char[random.nextInt(400)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (char) (random.nextInt(8) == 0 ? random.nextInt(1 << 16) : 32 + random.nextInt(64));
            }
            String text = (random.nextBoolean() ? PassText.PREFIX : "") + new String(noise);
            assertThat(verifier.verify(text, ENTRY, NOON).kind()).isEqualTo(Kind.DAMAGED);
        }
    }

    /** Of CPU, which a busy machine does not lengthen; some 0.4 once the JVM is warm. */
    @Test
    void takes_milliseconds_at_most() {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        String valid = APass.issued();
        long begun = thread.getCurrentThreadCpuTime();
        for (int round = 0; round < 300; round++) {
            assertThat(verifier.verify(valid, ENTRY, NOON).kind()).isEqualTo(Kind.VALID);
        }
        assertThat(Duration.ofNanos((thread.getCurrentThreadCpuTime() - begun) / 300)).isLessThan(Duration.ofMillis(10));
    }

    private static boolean saysTheSame(String changed, byte[] signed) {
        try {
            return Arrays.equals(PassText.read(changed), signed);
        } catch (Malformed refused) {
            return false;
        }
    }
}
