package org.millwright.ui;

import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.PassClaims;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.claim.VehiclePass;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.Zlib;
import org.millwright.pass.key.PassKey;
import org.millwright.pass.trust.SignedBundle;
import org.millwright.pass.trust.TrustBundle;
import org.millwright.pass.trust.TrustedKey;

/** Texts of passes, good, bad and broken, by one issuer around one noon; by name, so that a difference says where it is. */
final class PassVectors {

    static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    static final Validity YEAR = new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final Validity TODAY = new Validity(NOON.minus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(8)));
    private static final UUID TAKEN_BACK = new UUID(7, 7);

    final PassKey anchor = PassKey.generate(Purpose.TRUST, "zone", YEAR);
    private final PassKey entryKey = PassKey.generate(Purpose.ENTRY, "zone", YEAR);
    private final PassKey vehicleKey = PassKey.generate(Purpose.VEHICLE, "zone", YEAR);
    private final PassKey endedKey = PassKey.generate(Purpose.ENTRY, "zone", new Validity(YEAR.from(), TODAY.from()));
    private final PassKey laterKey = PassKey.generate(Purpose.ENTRY, "zone", new Validity(NOON, YEAR.until()));
    private final PassKey revokedKey = PassKey.generate(Purpose.ENTRY, "zone", YEAR);
    private final PassKey stranger = PassKey.generate(Purpose.ENTRY, "zone", YEAR);

    final TrustBundle bundle = TrustBundle.of(new Validity(NOON.minus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(24))), Duration.ofMinutes(2),
            List.of(TrustedKey.of(entryKey), TrustedKey.of(vehicleKey), TrustedKey.of(endedKey), TrustedKey.of(laterKey),
                    TrustedKey.of(revokedKey).revoked(NOON)), Set.of(TAKEN_BACK, new UUID(-1, -2)));

    byte[] signedBundle() {
        return SignedBundle.sign(bundle, anchor);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        byte[] signed = entryKey.sign(PassClaims.write(entry(new UUID(1, 2))));
        texts.put("entry", text(signed));
        texts.put("vehicle", text(vehicleKey.sign(PassClaims.write(new VehiclePass(stamp(new UUID(3, 4)), "370200000017", "鲁BD12345",
                Optional.of("鲁B678挂"), "G15 胶州—S217")))));
        texts.put("taken back", text(entryKey.sign(PassClaims.write(entry(TAKEN_BACK)))));
        for (Map.Entry<String, PassKey> each : Map.of("key of another purpose", vehicleKey, "ended key", endedKey, "later key", laterKey,
                "revoked key", revokedKey, "unknown key", stranger).entrySet()) {
            texts.put(each.getKey(), text(each.getValue().sign(PassClaims.write(entry(new UUID(5, 6))))));
        }
        containers(texts);
        cose(texts, signed);
        claims(texts);
        changes(texts, signed);
        return texts;
    }

    private static void containers(Map<String, String> texts) {
        List.of("", "M", "HC1:NCF", "mw1:6BF", "MW1:", "MW1:6BF0", "MW1:6BFfOXN", "MW1::::", "MW1:6BFOXN", "MW1:深圳", "MW1:" + "0".repeat(400))
                .forEach(text -> texts.put("container " + text, text));
        texts.put("bomb", text(new byte[60_000]));
        texts.put("no compression", "MW1:" + Base45.encode(new byte[] {(byte) 0xd2, (byte) 0x84}));
        byte[] stream = Zlib.deflate(new byte[] {1, 2, 3});
        texts.put("more after the stream", "MW1:" + Base45.encode(Arrays.copyOf(stream, stream.length + 1)));
        texts.put("half a stream", "MW1:" + Base45.encode(Arrays.copyOf(stream, stream.length - 1)));
    }

    private void cose(Map<String, String> texts, byte[] signed) {
        byte[] id = entryKey.id().bytes();
        Map<String, CBORObject> headers = new LinkedHashMap<>();
        headers.put("RSA's number", CBORObject.NewOrderedMap().Set(1, -37).Set(4, id));
        headers.put("no algorithm", CBORObject.NewOrderedMap().Set(4, id));
        headers.put("algorithm as text", CBORObject.NewOrderedMap().Set(1, "ES256").Set(4, id));
        headers.put("short key id", CBORObject.NewOrderedMap().Set(1, -7).Set(4, new byte[7]));
        headers.put("no key id", CBORObject.NewOrderedMap().Set(1, -7));
        headers.put("one header more", CBORObject.NewOrderedMap().Set(1, -7).Set(4, id).Set(3, 60));
        headers.put("critical header", CBORObject.NewOrderedMap().Set(1, -7).Set(4, id).Set(2, CBORObject.NewArray().Add(1)));
        headers.put("header is no map", CBORObject.NewArray());
        headers.forEach((name, header) -> texts.put(name, part(signed, 0, header.EncodeToBytes())));
        texts.put("empty header", part(signed, 0, new byte[0]));
        texts.put("unprotected header", part(signed, 1, CBORObject.NewMap().Set(4, id)));
        texts.put("no payload", part(signed, 2, false));
        for (int length : new int[] {0, 63, 65, 72}) {
            texts.put("signature of " + length, part(signed, 3, Arrays.copyOf(CBORObject.DecodeFromBytes(signed).UntagOne().get(3).GetByteString(), length)));
        }
        texts.put("signature of zeros", part(signed, 3, new byte[64]));
        texts.put("untagged", text(CBORObject.DecodeFromBytes(signed).UntagOne().EncodeToBytes()));
        texts.put("CWT tag", text(CBORObject.DecodeFromBytes(signed).WithTag(61).EncodeToBytes()));
        texts.put("tagged twice", text(CBORObject.DecodeFromBytes(signed).WithTag(18).EncodeToBytes()));
        texts.put("five parts", text(CBORObject.DecodeFromBytes(signed).Add(1).EncodeToBytes()));
    }

    private void claims(Map<String, String> texts) {
        byte[] good = PassClaims.write(entry(new UUID(8, 9)));
        Map<String, CBORObject> claims = new LinkedHashMap<>();
        for (int claim : new int[] {4, 5, 6, 7, -65_537}) {
            CBORObject less = CBORObject.DecodeFromBytes(good);
            less.Remove(CBORObject.FromObject(claim));
            claims.put("without " + claim, less);
        }
        claims.put("ends before it begins", with(good, 4, 1));
        claims.put("after the year 9999", with(good, 4, 253_402_300_800L));
        claims.put("more than a browser holds", with(good, 6, Long.MAX_VALUE));
        claims.put("time as a fraction", with(good, 6, 1.5));
        claims.put("short id", with(good, 7, new byte[15]));
        claims.put("both kinds", with(good, -65_538, CBORObject.NewMap()));
        claims.put("a claim of later", with(good, 99, "more"));
        claims.put("nobody", with(good, -65_537, CBORObject.NewMap()));
        claims.put("unmasked", with(good, -65_537, CBORObject.NewMap().Set(0, "王小明").Set(1, "123X").Set(2, "x")));
        claims.put("whole number", with(good, -65_537, CBORObject.NewMap().Set(0, "王*").Set(1, "370205198001011234").Set(2, "x")));
        claims.put("long name", with(good, -65_537, CBORObject.NewMap().Set(0, "长长长长长长*").Set(1, "123X").Set(2, "x")));
        claims.put("plate of one", with(good, -65_537, CBORObject.NewMap().Set(0, "王*").Set(1, "123X").Set(2, "x").Set(3, "\ud83d\ude9a")));
        claims.put("no map", CBORObject.NewArray());
        claims.put("deep", with(good, 99, CBORObject.NewArray().Add(CBORObject.NewArray().Add(CBORObject.NewArray().Add(CBORObject.NewArray().Add(1))))));
        claims.forEach((name, each) -> texts.put(name, text(entryKey.sign(each.EncodeToBytes()))));
        Map<String, String> raw = Map.of("key twice", "a201020103", "not UTF-8", "a10162c328", "surrogate", "a10163eda080", "not shortest", "a1181800",
                "byte order mark", "a10163efbbbf", "endless", "bf0102ff", "null", "a101f6", "more after", "a000", "bytes as key", "a1410000", "nothing", "");
        raw.forEach((name, hex) -> texts.put(name, text(entryKey.sign(HexFormat.of().parseHex(hex)))));
    }

    private static void changes(Map<String, String> texts, byte[] signed) {
        Random random = new Random(20261102);
        String whole = texts.get("entry");
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder(whole);
            int at = random.nextInt(4, whole.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, alphabet.charAt(random.nextInt(45)));
                default -> text.setCharAt(at, alphabet.charAt(random.nextInt(45)));
            }
            texts.put("text " + round, text.toString());
            byte[] bytes = signed.clone();
            for (int change = random.nextInt(1, 3); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            texts.put("bytes " + round, text(bytes));
        }
    }

    /** Bundles that are none, by name. */
    Map<String, byte[]> bundles() {
        Map<String, byte[]> bundles = new LinkedHashMap<>();
        byte[] good = signedBundle();
        bundles.put("good", good);
        bundles.put("of a stranger", SignedBundle.sign(bundle, PassKey.generate(Purpose.TRUST, "zone", YEAR)));
        bundles.put("a pass", entryKey.sign(PassClaims.write(entry(new UUID(1, 2)))));
        bundles.put("empty", anchor.sign(new byte[] {(byte) 0xa0}));
        bundles.put("nothing", new byte[0]);
        bundles.put("with a key on another curve", SignedBundle.sign(TrustBundle.of(YEAR, Duration.ZERO, List.of(
                new TrustedKey(Purpose.ENTRY, "zone", YEAR, otherCurve(), Optional.empty())), Set.of()), anchor));
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] flipped = good.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            bundles.put("flipped " + round, flipped);
        }
        return bundles;
    }

    private static PublicKey otherCurve() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    List<Instant> times() {
        List<Instant> times = new ArrayList<>(List.of(NOON, NOON.plusMillis(1_500)));
        for (Instant edge : new Instant[] {TODAY.from(), TODAY.until(), bundle.validity().from(), bundle.validity().until()}) {
            times.addAll(List.of(edge.minusSeconds(121), edge.minusSeconds(120), edge.minusSeconds(1), edge));
        }
        return times;
    }

    private static EntryPass entry(UUID id) {
        return new EntryPass(stamp(id), "王*明", "123X", "精密机械产业园 3 号厂房", Optional.of("鲁B12345"));
    }

    private static Stamp stamp(UUID id) {
        return new Stamp(id, TODAY.from(), TODAY);
    }

    private static CBORObject with(byte[] claims, int claim, Object value) {
        return CBORObject.DecodeFromBytes(claims).Set(claim, value);
    }

    private static String part(byte[] signed, int part, Object value) {
        CBORObject cose = CBORObject.DecodeFromBytes(signed);
        cose.UntagOne().Set(part, value);
        return text(cose.EncodeToBytes());
    }

    private static String text(byte[] signed) {
        return "MW1:" + Base45.encode(Zlib.deflate(signed));
    }
}
