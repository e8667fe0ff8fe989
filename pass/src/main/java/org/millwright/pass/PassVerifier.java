package org.millwright.pass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.PassClaims;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.container.CborLimits;
import org.millwright.pass.cose.OwnSign1;
import org.millwright.pass.trust.TrustBundle;
import org.millwright.pass.trust.TrustedKey;

/** Answers what the text of a QR code is worth. Nothing anybody writes into one makes it throw or work long. */
public final class PassVerifier {

    private final Optional<TrustBundle> bundle;

    /** @param bundle empty on a device that never got one */
    public PassVerifier(Optional<TrustBundle> bundle) {
        this.bundle = bundle;
    }

    /**
     * @param text   as scanned
     * @param wanted what the checkpoint asks for
     * @param at     by the clock of the device
     */
    public Verdict verify(String text, Purpose wanted, Instant at) {
        try {
            OwnSign1 signed = OwnSign1.read(PassText.read(text), CborLimits.PASS);
            Pass claimed = PassClaims.read(signed.payload());
            if (bundle.isEmpty()) {
                return Verdict.of(Optional.empty(), List.of(Reason.of(ReasonCode.NO_BUNDLE)));
            }
            return verify(signed, claimed, bundle.get(), wanted, at);
        } catch (Malformed malformed) {
            return Verdict.damaged(malformed.reason());
        }
    }

    private static Verdict verify(OwnSign1 signed, Pass claimed, TrustBundle bundle, Purpose wanted, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        age(bundle, at, reasons);
        Optional<TrustedKey> key = bundle.findKey(signed.keyId());
        if (key.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.KEY_UNKNOWN, signed.keyId()));
            return Verdict.of(Optional.empty(), reasons);
        }
        if (!signed.isSignedBy(key.get().publicKey())) {
            return Verdict.damaged(Reason.of(ReasonCode.SIGNATURE, signed.keyId()));
        }
        purpose(claimed, key.get(), wanted, reasons);
        revocation(claimed, key.get(), bundle, reasons);
        time(claimed, bundle, at, reasons);
        issue(claimed, key.get(), reasons);
        return Verdict.of(Optional.of(claimed), reasons);
    }

    private static void age(TrustBundle bundle, Instant at, List<Reason> reasons) {
        if (bundle.isIssuedAfter(at)) {
            reasons.add(Reason.of(ReasonCode.CLOCK_BEHIND, at, bundle.validity().from()));
        }
        if (!at.isBefore(bundle.validity().until())) {
            reasons.add(Reason.of(ReasonCode.BUNDLE_EXPIRED, at, bundle.validity().until()));
        }
    }

    private static void purpose(Pass pass, TrustedKey key, Purpose wanted, List<Reason> reasons) {
        if (pass.purpose() != wanted) {
            reasons.add(Reason.of(ReasonCode.PASS_PURPOSE, pass.purpose(), wanted));
        }
        if (key.purpose() != pass.purpose()) {
            reasons.add(Reason.of(ReasonCode.KEY_PURPOSE, key.purpose(), pass.purpose()));
        }
    }

    private static void revocation(Pass pass, TrustedKey key, TrustBundle bundle, List<Reason> reasons) {
        key.revokedAt().ifPresent(since -> reasons.add(Reason.of(ReasonCode.KEY_REVOKED, since)));
        if (bundle.revoked().contains(pass.stamp().id())) {
            reasons.add(Reason.of(ReasonCode.PASS_REVOKED, pass.stamp().id()));
        }
    }

    private static void time(Pass pass, TrustBundle bundle, Instant at, List<Reason> reasons) {
        Instant from = pass.stamp().validity().from();
        Instant until = pass.stamp().validity().until();
        if (at.isBefore(from)) {
            reasons.add(Reason.of(ReasonCode.NOT_YET, at, from));
        }
        if (!at.isBefore(until)) {
            reasons.add(Reason.of(ReasonCode.EXPIRED, at, until));
        }
        if (at.plus(bundle.tolerance()).isBefore(pass.stamp().issuedAt())) {
            reasons.add(Reason.of(ReasonCode.ISSUED_LATER, pass.stamp().issuedAt(), at));
        }
    }

    /** A key signs within its validity only; what it signed then stays good after it. */
    private static void issue(Pass pass, TrustedKey key, List<Reason> reasons) {
        Instant issued = pass.stamp().issuedAt();
        if (issued.isBefore(key.validity().from())) {
            reasons.add(Reason.of(ReasonCode.KEY_NOT_BEGUN, issued, key.validity().from()));
        }
        if (!issued.isBefore(key.validity().until())) {
            reasons.add(Reason.of(ReasonCode.KEY_ENDED, issued, key.validity().until()));
        }
    }
}
