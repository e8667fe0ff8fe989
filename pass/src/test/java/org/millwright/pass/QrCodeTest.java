package org.millwright.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.claim.VehiclePass;
import org.millwright.pass.container.Zlib;

/** What a phone's camera still reads from a phone's screen: version 13 at most, quality Q. */
class QrCodeTest {

    private static final int MOST_VERSION = 13;

    @Test
    void a_usual_pass_has_about_300_characters() throws Exception {
        for (Pass pass : new Pass[] {APass.entry(), APass.vehicle()}) {
            String text = new PassIssuer(APass.RING).issue(pass);
            assertThat(text.length()).isBetween(240, 340);
            assertThat(code(text).getVersion().getVersionNumber()).isLessThanOrEqualTo(MOST_VERSION);
            assertThat(code(text).getMode()).isEqualTo(Mode.ALPHANUMERIC);
            assertThat(APass.verifier(APass.bundle()).verify(scanned(text), pass.purpose(), APass.NOON)).isEqualTo(new Verdict.Valid(pass));
        }
    }

    /** Texts of different characters, so that nothing can be compressed. */
    @Test
    void the_longest_passes_fit() throws Exception {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            Stamp stamp = new Stamp(new UUID(random.nextLong(), random.nextLong()), APass.NOON.minusSeconds(random.nextInt(9_000_000)),
                    new Validity(APass.NOON.minusSeconds(random.nextInt(9_000_000)), APass.NOON.plusSeconds(random.nextInt(1, 9_000_000))));
            Pass pass = round % 2 == 0
                    ? new EntryPass(stamp, han(random, 5) + "*ab", "9X3Z", han(random, 16), Optional.of(han(random, 4)))
                    : new VehiclePass(stamp, "370200" + random.nextInt(100_000, 1_000_000), han(random, 4), Optional.of(han(random, 4)), han(random, 16));
            String text = new PassIssuer(APass.RING).issue(pass);
            assertThat(code(text).getVersion().getVersionNumber()).as(text).isLessThanOrEqualTo(MOST_VERSION);
            assertThat(APass.verifier(APass.bundle()).verify(text, pass.purpose(), APass.NOON).pass()).contains(pass);
        }
    }

    @Test
    void one_character_more_would_not_fit() throws Exception {
        assertThat(code("0:".repeat(176)).getVersion().getVersionNumber()).isEqualTo(MOST_VERSION);
        assertThat(code("0:".repeat(177)).getVersion().getVersionNumber()).isGreaterThan(MOST_VERSION);
        byte[] noise = new byte[240];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> PassText.write(noise)).isInstanceOf(IllegalStateException.class).hasMessageContaining("at most 352");
    }

    /** What needs byte mode is no pass, whether it is our bytes or our text in small letters. */
    @Test
    void bytes_are_no_pass() throws Exception {
        String text = APass.issued();
        PassVerifier verifier = APass.verifier(APass.bundle());
        String bytes = new String(Zlib.deflate(PassText.read(text)), StandardCharsets.ISO_8859_1);
        assertThat(Encoder.encode(bytes, ErrorCorrectionLevel.Q).getMode()).isEqualTo(Mode.BYTE);
        assertThat(PassVerifierTest.line(verifier.verify(scanned(bytes), Purpose.ENTRY, APass.NOON))).startsWith("damaged PREFIX");
        assertThat(PassVerifierTest.line(verifier.verify(scanned(text.toLowerCase(Locale.ROOT)), Purpose.ENTRY, APass.NOON)))
                .isEqualTo("damaged PREFIX mw1: MW1:");
    }

    private static String han(Random random, int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append((char) random.nextInt(0x4e00, 0x9fa5));
        }
        return text.toString();
    }

    private static QRCode code(String text) throws Exception {
        return Encoder.encode(text, ErrorCorrectionLevel.Q);
    }

    private static String scanned(String text) throws Exception {
        return read(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q)));
    }

    private static String read(BitMatrix matrix) throws Exception {
        int scale = 4;
        int side = matrix.getWidth() * scale;
        int[] pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = matrix.get(at % side / scale, at / side / scale) ? 0 : 0xffffff;
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))),
                Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.CHARACTER_SET, "ISO-8859-1")).getText();
    }
}
