package org.millwright.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.pass.APass.ENTRY_KEY;
import static org.millwright.pass.APass.NOON;
import static org.millwright.pass.APass.TODAY;
import static org.millwright.pass.APass.VEHICLE_KEY;

import com.upokecenter.cbor.CBORObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.PassClaims;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.Zlib;
import org.millwright.pass.cose.CoseSign1;
import org.millwright.pass.key.PassKey;
import org.millwright.pass.trust.TrustedKey;

/** Each answer with its reasons, as one line: answer, then code, value found, value needed. */
class PassVerifierTest {

    @Test
    void a_pass_in_its_time_is_valid_and_says_what_it_said() {
        Verdict verdict = APass.verifier(APass.bundle()).verify(APass.issued(), Purpose.ENTRY, NOON);
        assertThat(line(verdict)).isEqualTo("valid");
        assertThat(verdict.pass()).contains(APass.entry());
        String vehicle = new PassIssuer(APass.RING).issue(APass.vehicle());
        assertThat(APass.verifier(APass.bundle()).verify(vehicle, Purpose.VEHICLE, NOON)).isEqualTo(new Verdict.Valid(APass.vehicle()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-02T00:00:00Z | cannot_decide CLOCK_BEHIND 2026-11-02T00:00:00Z 2026-11-02T02:00:00Z",
        "2026-11-01T23:59:59Z | cannot_decide CLOCK_BEHIND 2026-11-01T23:59:59Z 2026-11-02T02:00:00Z, NOT_YET 2026-11-01T23:59:59Z 2026-11-02T00:00:00Z",
        "2026-11-02T01:57:59Z | cannot_decide CLOCK_BEHIND 2026-11-02T01:57:59Z 2026-11-02T02:00:00Z",
        "2026-11-02T01:58:00Z | valid",
        "2026-11-02T11:59:59Z | valid",
        "2026-11-02T12:00:00Z | expired EXPIRED 2026-11-02T12:00:00Z 2026-11-02T12:00:00Z",
        "2026-11-03T04:00:00Z | expired EXPIRED 2026-11-03T04:00:00Z 2026-11-02T12:00:00Z, BUNDLE_EXPIRED 2026-11-03T04:00:00Z 2026-11-03T04:00:00Z"})
    void time_decides_as_far_as_the_clock_can_be_believed(Instant at, String expected) {
        assertThat(line(APass.verifier(APass.bundle()).verify(APass.issued(), Purpose.ENTRY, at))).isEqualTo(expected);
    }

    @Test
    void a_bundle_too_old_cannot_let_anybody_in() {
        Validity week = new Validity(TODAY.from(), TODAY.from().plus(Duration.ofDays(7)));
        String pass = new PassIssuer(APass.RING).issue(APass.entry(new Stamp(APass.stamp(1).id(), TODAY.from(), week)));
        Instant late = NOON.plus(Duration.ofDays(2));
        assertThat(line(APass.verifier(APass.bundle()).verify(pass, Purpose.ENTRY, late)))
                .isEqualTo("cannot_decide BUNDLE_EXPIRED 2026-11-04T04:00:00Z 2026-11-03T04:00:00Z");
        assertThat(line(new PassVerifier(Optional.empty()).verify(pass, Purpose.ENTRY, late))).isEqualTo("cannot_decide NO_BUNDLE");
    }

    @Test
    void what_begins_later_is_not_yet() {
        Validity evening = new Validity(NOON.plus(Duration.ofHours(6)), NOON.plus(Duration.ofHours(9)));
        Pass pass = APass.entry(new Stamp(APass.stamp(1).id(), NOON.plus(Duration.ofHours(1)), evening));
        assertThat(line(APass.verifier(APass.bundle()).verify(signed(ENTRY_KEY, pass), Purpose.ENTRY, NOON))).isEqualTo("not_yet "
                + "NOT_YET 2026-11-02T04:00:00Z 2026-11-02T10:00:00Z, ISSUED_LATER 2026-11-02T05:00:00Z 2026-11-02T04:00:00Z");
    }

    @Test
    void a_device_a_minute_behind_still_believes_a_pass_just_issued() {
        Pass pass = APass.entry(new Stamp(APass.stamp(1).id(), NOON.plusSeconds(120), TODAY));
        assertThat(line(APass.verifier(APass.bundle()).verify(signed(ENTRY_KEY, pass), Purpose.ENTRY, NOON))).isEqualTo("valid");
        assertThat(line(APass.verifier(APass.bundle()).verify(signed(ENTRY_KEY, pass), Purpose.ENTRY, NOON.minusSeconds(1))))
                .isEqualTo("not_yet ISSUED_LATER 2026-11-02T04:02:00Z 2026-11-02T03:59:59Z");
    }

    @Test
    void taken_back() {
        assertThat(line(APass.verifier(APass.bundle(APass.stamp(1).id())).verify(APass.issued(), Purpose.VEHICLE, NOON)))
                .isEqualTo("revoked PASS_REVOKED " + APass.stamp(1).id() + ", PASS_PURPOSE ENTRY VEHICLE");
        var bundle = APass.bundle(List.of(TrustedKey.of(ENTRY_KEY).revoked(NOON)));
        assertThat(line(APass.verifier(bundle).verify(APass.issued(), Purpose.ENTRY, NOON)))
                .isEqualTo("revoked KEY_REVOKED 2026-11-02T04:00:00Z");
    }

    @Test
    void for_something_else() {
        assertThat(line(APass.verifier(APass.bundle()).verify(APass.issued(), Purpose.VEHICLE, NOON)))
                .isEqualTo("wrong_purpose PASS_PURPOSE ENTRY VEHICLE");
        assertThat(line(APass.verifier(APass.bundle()).verify(signed(VEHICLE_KEY, APass.entry()), Purpose.ENTRY, NOON)))
                .isEqualTo("wrong_purpose KEY_PURPOSE VEHICLE ENTRY");
    }

    @Test
    void a_key_signs_within_its_validity_and_what_it_signed_stays_good() {
        Validity morning = new Validity(TODAY.from().minus(Duration.ofHours(2)), TODAY.from());
        PassKey old = PassKey.generate(Purpose.ENTRY, "zhangjiang", morning);
        var bundle = APass.bundle(List.of(TrustedKey.of(old)));
        assertThat(line(APass.verifier(bundle).verify(signed(old, APass.entry()), Purpose.ENTRY, NOON))).isEqualTo("valid");
        Pass late = APass.entry(new Stamp(APass.stamp(1).id(), TODAY.from(), TODAY));
        assertThat(line(APass.verifier(bundle).verify(signed(old, late), Purpose.ENTRY, NOON)))
                .isEqualTo("expired KEY_ENDED 2026-11-02T00:00:00Z 2026-11-02T00:00:00Z");
        Pass early = APass.entry(new Stamp(APass.stamp(1).id(), morning.from().minusSeconds(1), TODAY));
        assertThat(line(APass.verifier(bundle).verify(signed(old, early), Purpose.ENTRY, NOON)))
                .isEqualTo("not_yet KEY_NOT_BEGUN 2026-11-01T21:59:59Z 2026-11-01T22:00:00Z");
    }

    @Test
    void a_key_that_the_bundle_does_not_know() {
        PassKey stranger = PassKey.generate(Purpose.ENTRY, "elsewhere", APass.THIS_YEAR);
        Verdict verdict = APass.verifier(APass.bundle()).verify(signed(stranger, APass.entry()), Purpose.ENTRY, NOON);
        assertThat(line(verdict)).isEqualTo("cannot_decide KEY_UNKNOWN " + stranger.id());
        assertThat(verdict.pass()).as("nobody vouches for what it says").isEmpty();
    }

    @Test
    void another_key_under_a_known_id() {
        PassKey forger = PassKey.generate(Purpose.ENTRY, "zhangjiang", APass.THIS_YEAR);
        byte[] forged = CoseSign1.sign(ENTRY_KEY.id(), forger.privateKey(), PassClaims.write(APass.entry()));
        Verdict verdict = APass.verifier(APass.bundle()).verify(text(forged), Purpose.ENTRY, NOON);
        assertThat(line(verdict)).isEqualTo("damaged SIGNATURE " + ENTRY_KEY.id());
        assertThat(verdict.pass()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "''            | damaged PREFIX  MW1:",
        "MW            | damaged PREFIX MW MW1:",
        "HC1:NCF       | damaged PREFIX HC1: MW1:",
        "mw1:6BFOXN    | damaged PREFIX mw1: MW1:",
        "MW1:          | damaged ZLIB  512",
        "MW1:6BF0      | damaged BASE45 3",
        "MW1:6BFfOXN   | damaged BASE45 3",
        "MW1::::       | damaged BASE45 0",
        "MW1:6BFOXN    | damaged ZLIB  512",
        "MW1:深圳        | damaged BASE45 1"})
    void what_is_no_pass(String text, String expected) {
        assertThat(line(APass.verifier(APass.bundle()).verify(text, Purpose.ENTRY, NOON))).isEqualTo(expected);
    }

    @Test
    void a_text_longer_than_any_pass() {
        assertThat(line(APass.verifier(APass.bundle()).verify("MW1:" + "0".repeat(1 << 20), Purpose.ENTRY, NOON)))
                .isEqualTo("damaged TEXT_LENGTH 1048580 352");
    }

    @Test
    void a_bomb_stays_small() {
        String bomb = "MW1:" + Base45.encode(Zlib.deflate(new byte[64 << 10]));
        assertThat(bomb).hasSizeLessThan(PassText.MOST_CHARACTERS);
        assertThat(line(APass.verifier(APass.bundle()).verify(bomb, Purpose.ENTRY, NOON))).isEqualTo("damaged ZLIB  512");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 72, 128})
    void exactly_64_signature_bytes(int length) {
        CBORObject cose = CBORObject.DecodeFromBytes(ENTRY_KEY.sign(PassClaims.write(APass.entry())));
        cose.UntagOne().Set(3, Arrays.copyOf(cose.UntagOne().get(3).GetByteString(), length));
        assertThat(line(APass.verifier(APass.bundle()).verify(text(cose.EncodeToBytes()), Purpose.ENTRY, NOON)))
                .isEqualTo("damaged SIGNATURE_LENGTH " + length + " 64");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 16, 32})
    void a_key_id_of_the_wrong_length(int length) {
        CBORObject header = CBORObject.NewOrderedMap().Set(1, -7).Set(4, new byte[length]);
        assertThat(line(withHeader(header))).isEqualTo("damaged KEY_ID_LENGTH " + length + " 8");
    }

    @Test
    void another_algorithm_or_another_header() {
        byte[] id = ENTRY_KEY.id().bytes();
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(1, -37).Set(4, id)))).as("RSA's number, EC key").isEqualTo("damaged ALGORITHM -37 -7");
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(4, id)))).isEqualTo("damaged ALGORITHM  -7");
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(1, "ES256").Set(4, id)))).isEqualTo("damaged ALGORITHM  -7");
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(1, -7)))).isEqualTo("damaged KEY_ID_LENGTH 0 8");
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(1, -7).Set(4, id).Set(3, 60)))).isEqualTo("damaged COSE");
        assertThat(line(withHeader(CBORObject.NewOrderedMap().Set(1, -7).Set(4, id).Set(2, CBORObject.NewArray().Add(1)))))
                .isEqualTo("damaged COSE");
    }

    private static Verdict withHeader(CBORObject header) {
        CBORObject cose = CBORObject.DecodeFromBytes(ENTRY_KEY.sign(PassClaims.write(APass.entry())));
        cose.UntagOne().Set(0, header.EncodeToBytes());
        return APass.verifier(APass.bundle()).verify(text(cose.EncodeToBytes()), Purpose.ENTRY, NOON);
    }

    static String signed(PassKey key, Pass pass) {
        return text(key.sign(PassClaims.write(pass)));
    }

    static String text(byte[] signed) {
        return "MW1:" + Base45.encode(Zlib.deflate(signed));
    }

    static String line(Verdict verdict) {
        return (verdict.kind().name().toLowerCase(Locale.ROOT) + " " + verdict.reasons().stream()
                .map(reason -> (reason.code() + " " + reason.found() + " " + reason.needed()).stripTrailing())
                .collect(Collectors.joining(", "))).stripTrailing();
    }
}
