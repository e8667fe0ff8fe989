package org.millwright.pass;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.claim.Pass;

/**
 * What a pass is worth to who asks, with every reason found, the weightiest first. The pass itself is there whenever its
 * signature fitted, so that a guard sees who stands there with an expired one.
 */
public sealed interface Verdict {

    List<Reason> reasons();

    Optional<Pass> pass();

    record Valid(Pass content) implements Verdict {
        @Override
        public List<Reason> reasons() {
            return List.of();
        }

        @Override
        public Optional<Pass> pass() {
            return Optional.of(content);
        }
    }

    record Expired(Optional<Pass> pass, List<Reason> reasons) implements Verdict {
    }

    record NotYet(Optional<Pass> pass, List<Reason> reasons) implements Verdict {
    }

    record Revoked(Optional<Pass> pass, List<Reason> reasons) implements Verdict {
    }

    record WrongPurpose(Optional<Pass> pass, List<Reason> reasons) implements Verdict {
    }

    /** Not what an issuer made; what it claims is not shown. */
    record Damaged(List<Reason> reasons) implements Verdict {
        @Override
        public Optional<Pass> pass() {
            return Optional.empty();
        }
    }

    record CannotDecide(Optional<Pass> pass, List<Reason> reasons) implements Verdict {
    }

    default Kind kind() {
        return switch (this) {
            case Valid _ -> Kind.VALID;
            case Expired _ -> Kind.EXPIRED;
            case NotYet _ -> Kind.NOT_YET;
            case Revoked _ -> Kind.REVOKED;
            case WrongPurpose _ -> Kind.WRONG_PURPOSE;
            case Damaged _ -> Kind.DAMAGED;
            case CannotDecide _ -> Kind.CANNOT_DECIDE;
        };
    }

    static Verdict damaged(Reason reason) {
        return new Damaged(List.of(reason));
    }

    /** Of a pass that somebody's key signed: valid without reasons, else what the weightiest reason leads to. */
    static Verdict of(Optional<Pass> pass, List<Reason> reasons) {
        List<Reason> ordered = reasons.stream().sorted(Comparator.comparing(Reason::code)).toList();
        if (ordered.isEmpty()) {
            return new Valid(pass.orElseThrow());
        }
        return switch (ordered.getFirst().code().kind()) {
            case EXPIRED -> new Expired(pass, ordered);
            case NOT_YET -> new NotYet(pass, ordered);
            case REVOKED -> new Revoked(pass, ordered);
            case WRONG_PURPOSE -> new WrongPurpose(pass, ordered);
            case DAMAGED -> new Damaged(ordered);
            case CANNOT_DECIDE -> new CannotDecide(pass, ordered);
            case VALID -> throw new IllegalStateException("no reason leads to valid: " + ordered);
        };
    }
}
