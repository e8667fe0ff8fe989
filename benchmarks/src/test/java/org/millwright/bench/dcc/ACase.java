package org.millwright.bench.dcc;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.upokecenter.cbor.CBORObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.Zlib;
import org.millwright.pass.cose.CoseSign1;
import org.millwright.pass.cose.KeyId;
import org.millwright.pass.key.KeyRing;
import org.millwright.pass.key.PassKey;
import org.millwright.pass.key.Pkcs12;

/** A certificate of a test, signed by a key of our own, to be broken in one place. */
final class ACase {

    static final Instant CLOCK = Instant.parse("2021-06-01T12:00:00Z");
    private static final char[] PASSWORD = "x".toCharArray();
    private static final PassKey KEY = PassKey.generate(Purpose.ENTRY, "XX",
            new Validity(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z")));
    static final byte[] CERTIFICATE = certificate();

    private ACase() {
    }

    static CBORObject claims(String sampled) {
        CBORObject test = CBORObject.NewOrderedMap().Set("tt", "LP6464-4").Set("sc", sampled);
        CBORObject content = CBORObject.NewOrderedMap().Set("ver", "1.3.0").Set("t", CBORObject.NewArray().Add(test));
        return CBORObject.NewOrderedMap().Set(1, "XX").Set(4, CLOCK.getEpochSecond() + 86_400).Set(6, CLOCK.getEpochSecond() - 86_400)
                .Set(-260, CBORObject.NewOrderedMap().Set(1, content));
    }

    static CBORObject signed(CBORObject claims) {
        return CBORObject.DecodeFromBytes(CoseSign1.sign(KeyId.over(CERTIFICATE), KEY.privateKey(), claims.EncodeToBytes()));
    }

    /** By hand, since our own signing knows one header only. */
    static CBORObject signed(CBORObject claims, CBORObject header) {
        byte[] protectedBytes = header.EncodeToBytes();
        byte[] payload = claims.EncodeToBytes();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEY.privateKey());
            signature.update(CBORObject.NewArray().Add("Signature1").Add(protectedBytes).Add(new byte[0]).Add(payload).EncodeToBytes());
            return CBORObject.NewArray().Add(protectedBytes).Add(CBORObject.NewMap()).Add(payload).Add(signature.sign()).WithTag(18);
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static DccCase of(CBORObject cose) {
        return of(cose.EncodeToBytes(), Optional.empty());
    }

    static DccCase of(byte[] cose, Optional<byte[]> picture) {
        String text = "HC1:" + Base45.encode(Zlib.deflate(cose));
        return new DccCase("own", Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), picture,
                Optional.of(CERTIFICATE), Optional.of(CLOCK), Map.of(), List.of());
    }

    static byte[] picture(ByteMatrix code) throws IOException {
        int scale = 4;
        BufferedImage image = new BufferedImage(code.getWidth() * scale, code.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, code.get(x / scale, y / scale) == 1 ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static byte[] certificate() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Pkcs12.write(KeyRing.EMPTY.with(KEY), PASSWORD)), PASSWORD);
            return store.getCertificate(KEY.id().hex()).getEncoded();
        } catch (IOException | GeneralSecurityException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
