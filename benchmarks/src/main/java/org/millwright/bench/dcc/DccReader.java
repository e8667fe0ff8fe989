package org.millwright.bench.dcc;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.millwright.bench.dcc.HealthClaims.Content;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.Cbor;
import org.millwright.pass.container.CborLimits;
import org.millwright.pass.container.Zlib;
import org.millwright.pass.cose.Algorithm;
import org.millwright.pass.cose.CoseSign1;

/**
 * The steps over one case. A step begins with the case's own part, and only where that is missing with what the step
 * before makes of it: so the format means it, and so a broken layer is seen by itself.
 */
final class DccReader {

    private static final String PREFIX = "HC1:";

    /** Written by an issuer who had no key id yet; then the one certificate given is tried. */
    private static final CBORObject SAYS_NOTHING = CBORObject.FromObject(new byte[0]);

    private final DccCase given;
    private final List<String> remarks = new ArrayList<>();

    DccReader(DccCase given) {
        this.given = given;
    }

    Outcome judge(Step step) {
        remarks.clear();
        try {
            switch (step) {
                case UNPREFIX -> same("BASE45", unprefixed(), given.base45());
                case BASE45 -> sameBytes("COMPRESSED", compressed(), given.compressed());
                case ZLIB -> sameBytes("COSE", cose(), given.cose());
                case COSE -> decode();
                case SIGNATURE -> signature();
                case EXPIRY -> expiry();
                case KEY_USAGE -> keyUsage();
                case PICTURE -> picture();
            }
            return Outcome.passed(remarks);
        } catch (Malformed malformed) {
            return Outcome.failed(malformed.reason().code() + (malformed.reason().found().isEmpty() ? "" : " " + malformed.reason().found()));
        } catch (Failed failed) {
            return Outcome.failed(failed.getMessage());
        } catch (Missing missing) {
            return Outcome.skipped(missing.getMessage());
        }
    }

    private String unprefixed() throws Missing, Failed {
        String text = given.prefixed().orElseThrow(() -> new Missing("PREFIX"));
        if (!text.startsWith(PREFIX)) {
            throw new Failed("no " + PREFIX);
        }
        return text.substring(PREFIX.length());
    }

    private byte[] compressed() throws Missing, Failed, Malformed {
        return Base45.decode(given.base45().isPresent() ? given.base45().get() : unprefixed());
    }

    private byte[] cose() throws Missing, Failed, Malformed {
        return Zlib.inflate(given.compressed().isPresent() ? given.compressed().get() : compressed(), CborLimits.FOREIGN.bytes());
    }

    private CoseSign1 signed() throws Missing, Failed, Malformed {
        return CoseSign1.read(given.cose().isPresent() ? given.cose().get() : cose(), CborLimits.FOREIGN);
    }

    private HealthClaims claims() throws Missing, Failed, Malformed {
        return new HealthClaims(Cbor.read(signed().payload(), CborLimits.FOREIGN));
    }

    private SignerCertificate certificate() throws Missing, Failed {
        return SignerCertificate.of(given.certificate().orElseThrow(() -> new Missing("CERTIFICATE")));
    }

    /** Maps have no order, so what was decoded is compared, not bytes. */
    private void decode() throws Missing, Failed, Malformed {
        HealthClaims claims = claims();
        if (given.cbor().isPresent()) {
            CBORObject expected = Cbor.read(given.cbor().get(), CborLimits.FOREIGN);
            if (!expected.equals(claims.payload()) && !Optional.of(expected).equals(claims.certificate())) {
                remarks.add("COSE carries another content than CBOR");
            }
        }
    }

    private void signature() throws Missing, Failed, Malformed {
        CoseSign1 signed = signed();
        SignerCertificate certificate = certificate();
        Optional<CBORObject> keyId = signed.find(CoseSign1.KEY_ID).filter(id -> !id.equals(SAYS_NOTHING));
        if (keyId.isPresent() && !keyId.get().equals(CBORObject.FromObject(certificate.id().bytes()))) {
            throw new Failed("the key id is of another certificate");
        }
        Algorithm algorithm = signed.find(CoseSign1.ALGORITHM).filter(CBORObject::isNumber)
                .flatMap(number -> Algorithm.findByNumber((long) number.AsDouble())).orElseThrow(() -> new Failed("an algorithm that is not ours"));
        if (!algorithm.verify(certificate.certificate().getPublicKey(), signed.signed(), signed.signature())) {
            throw new Failed("the signature does not fit");
        }
    }

    private void expiry() throws Missing, Failed, Malformed {
        Instant clock = given.clock().orElseThrow(() -> new Missing("VALIDATIONCLOCK"));
        HealthClaims claims = claims();
        if (claims.issued().filter(issued -> issued.isAfter(clock)).isPresent()) {
            throw new Failed("issued " + claims.issued().get() + ", after " + clock);
        }
        if (claims.expires().filter(expires -> expires.isBefore(clock)).isPresent()) {
            throw new Failed("expired " + claims.expires().get() + ", before " + clock);
        }
        claims.sampledAfter(clock).ifPresent(sampled -> remarks.add("sampled " + sampled + ", after " + clock));
    }

    private void keyUsage() throws Missing, Failed, Malformed {
        Set<Content> contents = claims().contents();
        Set<Content> usages = certificate().usages();
        if (!usages.containsAll(contents)) {
            throw new Failed("signed " + contents + " with a key for " + usages);
        }
    }

    private void picture() throws Missing, Failed {
        Picture read = Picture.read(given.picture().orElseThrow(() -> new Missing("2DCODE")));
        same("PREFIX", read.text(), given.prefixed());
        if (read.byteMode()) {
            remarks.add("a code in byte mode, which the standard does not allow");
        }
    }

    private void same(String part, String made, Optional<String> expected) {
        if (expected.isPresent() && !expected.get().equals(made)) {
            remarks.add("not the case's own " + part);
        }
    }

    private void sameBytes(String part, byte[] made, Optional<byte[]> expected) {
        if (expected.isPresent() && !Arrays.equals(expected.get(), made)) {
            remarks.add("not the case's own " + part);
        }
    }
}
