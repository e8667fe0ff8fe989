package org.millwright.bench.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteModeCode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.bench.dcc.Outcome.Result;

/** The cases that the public list names and nobody wrote, and what the standard leaves open. */
@Tag("slow")
class OwnCasesTest {

    private static final String YESTERDAY = "2021-05-31T12:00:00Z";

    @Test
    void all_is_well_to_begin_with() {
        DccReader reader = new DccReader(ACase.of(ACase.signed(ACase.claims(YESTERDAY))));
        for (Step step : Step.values()) {
            Outcome outcome = reader.judge(step);
            assertThat(outcome.result()).as("%s %s", step, outcome.note()).isEqualTo(step == Step.PICTURE ? Result.SKIPPED : Result.PASSED);
            assertThat(outcome.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 65, 72, 128})
    void a_signature_too_long_or_too_short(int length) {
        assertThat(broken(parts -> parts.Set(3, Arrays.copyOf(parts.get(3).GetByteString(), length)))).isEqualTo("the signature does not fit");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 9, 32})
    void a_key_id_of_the_wrong_length(int length) {
        assertThat(broken(parts -> parts.Set(0, CBORObject.NewMap().Set(1, -7).Set(4, new byte[length]).EncodeToBytes())))
                .isEqualTo("the key id is of another certificate");
        assertThat(broken(parts -> parts.Set(0, CBORObject.NewMap().Set(1, -7).Set(4, "a text").EncodeToBytes())))
                .isEqualTo("the key id is of another certificate");
    }

    @Test
    void no_key_id_or_an_empty_one_leaves_the_certificate_given() {
        CBORObject header = CBORObject.NewMap().Set(1, -7);
        assertThat(verified(ACase.signed(ACase.claims(YESTERDAY), header))).isEqualTo(Result.PASSED);
        assertThat(verified(ACase.signed(ACase.claims(YESTERDAY), header.Set(4, new byte[0])))).isEqualTo(Result.PASSED);
    }

    @Test
    void the_number_of_rsa_or_of_nothing_known_with_an_elliptic_key() {
        assertThat(broken(parts -> parts.Set(0, CBORObject.NewMap().Set(1, -37).EncodeToBytes()))).isEqualTo("the signature does not fit");
        assertThat(broken(parts -> parts.Set(0, CBORObject.NewMap().Set(1, -35).EncodeToBytes()))).isEqualTo("an algorithm that is not ours");
        assertThat(broken(parts -> parts.Set(0, new byte[0]))).isEqualTo("an algorithm that is not ours");
    }

    @Test
    void sampled_in_the_future_is_remarked() {
        Outcome outcome = new DccReader(ACase.of(ACase.signed(ACase.claims("2021-06-01T12:00:01Z")))).judge(Step.EXPIRY);
        assertThat(outcome.result()).isEqualTo(Result.PASSED);
        assertThat(outcome.remarks()).containsExactly("sampled 2021-06-01T12:00:01Z, after 2021-06-01T12:00:00Z");
    }

    @Test
    void byte_mode_is_read_and_remarked() throws Exception {
        byte[] cose = ACase.signed(ACase.claims(YESTERDAY)).EncodeToBytes();
        String text = ACase.of(cose, Optional.empty()).prefixed().orElseThrow();
        Outcome alphanumeric = new DccReader(ACase.of(cose, Optional.of(ACase.picture(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix())))).judge(Step.PICTURE);
        assertThat(alphanumeric).isEqualTo(new Outcome(Result.PASSED, "", List.of()));
        Outcome bytes = new DccReader(ACase.of(cose, Optional.of(ACase.picture(ByteModeCode.of(text))))).judge(Step.PICTURE);
        assertThat(bytes.result()).isEqualTo(Result.PASSED);
        assertThat(bytes.remarks()).containsExactly("a code in byte mode, which the standard does not allow");
    }

    @Test
    void tags_are_free_and_maps_need_not_say_their_length() {
        CBORObject cose = ACase.signed(ACase.claims(YESTERDAY));
        assertThat(verified(cose.UntagOne())).isEqualTo(Result.PASSED);
        assertThat(verified(cose.WithTag(61))).isEqualTo(Result.PASSED);
        assertThat(verified(cose.WithTag(55_799))).isEqualTo(Result.FAILED);
        byte[] open = ACase.signed(ACase.claims(YESTERDAY)).EncodeToBytes();
        byte[] signature = Arrays.copyOfRange(open, open.length - 66, open.length);
        assertThat(signature).startsWith(0x58, 64);
        byte[] indefinite = new byte[open.length + 1];
        System.arraycopy(open, 0, indefinite, 0, open.length);
        indefinite[1] = (byte) 0x9f;
        indefinite[open.length] = (byte) 0xff;
        assertThat(new DccReader(ACase.of(indefinite, Optional.empty())).judge(Step.SIGNATURE).result()).isEqualTo(Result.PASSED);
    }

    @Test
    void times_are_numbers_of_any_kind() {
        long clock = ACase.CLOCK.getEpochSecond();
        assertThat(expiry(clock + 1, clock)).isEqualTo(Result.PASSED);
        assertThat(expiry(clock + 0.5, CBORObject.FromObject(clock - 1).WithTag(1))).isEqualTo(Result.PASSED);
        assertThat(expiry(clock - 1, clock - 2)).isEqualTo(Result.FAILED);
        assertThat(expiry(clock + 2, CBORObject.FromObject(clock + 1).WithTag(1))).isEqualTo(Result.FAILED);
        assertThat(expiry(CBORObject.FromObject(1e300), clock)).isEqualTo(Result.PASSED);
    }

    /** Whatever stands in a case, it comes through a step or does not. */
    @Test
    void noise_never_throws() {
        Random random = new Random(18004);
        byte[] cose = ACase.signed(ACase.claims(YESTERDAY)).EncodeToBytes();
        for (int round = 0; round < 1_000; round++) {
            byte[] changed = cose.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            DccReader reader = new DccReader(ACase.of(changed, Optional.of(changed)));
            for (Step step : Step.values()) {
                assertThatCode(() -> reader.judge(step)).doesNotThrowAnyException();
            }
            assertThat(reader.judge(Step.SIGNATURE).result()).isIn(Result.FAILED, Arrays.equals(changed, cose) ? Result.PASSED : Result.FAILED);
        }
    }

    private static String broken(Consumer<CBORObject> change) {
        CBORObject cose = ACase.signed(ACase.claims(YESTERDAY));
        change.accept(cose.UntagOne());
        Outcome outcome = new DccReader(ACase.of(cose)).judge(Step.SIGNATURE);
        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        return outcome.note();
    }

    private static Result verified(CBORObject cose) {
        return new DccReader(ACase.of(cose)).judge(Step.SIGNATURE).result();
    }

    private static Result expiry(Object expires, Object issued) {
        return new DccReader(ACase.of(ACase.signed(ACase.claims(YESTERDAY).Set(4, expires).Set(6, issued)))).judge(Step.EXPIRY).result();
    }
}
