package org.millwright.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.DoubtfulCode;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;

/** A credit code as typed: valid, doubtful and accepted with a reason on record, or refused with the character that is wrong. */
record CreditCodes(String code, @Nullable DoubtfulCode doubtful) {

    /**
     * @param known what the register holds; an override recorded for the same code stays as it was
     */
    static CreditCodes read(@Nullable String typed, @Nullable String reason, @Nullable String known, @Nullable DoubtfulCode before, CurrentUser user, Instant now,
            Problems problems) {
        var given = Typed.text(typed);
        if (given.isEmpty()) {
            problems.add("creditCode", typed, "directory.input.missing");
            return new CreditCodes("", null);
        }
        return switch (CreditCode.check(given)) {
            case CreditCodeCheck.Valid(CreditCode code) -> new CreditCodes(code.value(), null);
            case CreditCodeCheck.Wrong wrong -> {
                problems.add("creditCode", given, "directory.credit." + wrong.fault(), wrong.position(), wrong.found(), wrong.expected());
                yield new CreditCodes(given, null);
            }
            case CreditCodeCheck.Doubtful(CreditCode code, char expected, char found) -> {
                if (before != null && code.value().equals(known)) yield new CreditCodes(code.value(), before);
                if (Typed.text(reason).isEmpty()) problems.add("doubtfulReason", reason, "directory.credit.DOUBTFUL", 18, String.valueOf(found), String.valueOf(expected));
                yield new CreditCodes(code.value(), new DoubtfulCode(Typed.text(reason), user.membershipId(), now));
            }
        };
    }

    static boolean isDoubtful(@Nullable String typed) {
        return CreditCode.check(Typed.text(typed)) instanceof CreditCodeCheck.Doubtful;
    }
}
