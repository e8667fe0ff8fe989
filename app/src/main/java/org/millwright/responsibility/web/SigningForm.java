package org.millwright.responsibility.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.responsibility.Step;

/**
 * @param steps     to be taken on
 * @param signature the signer's own name, typed
 * @param scope     of an officer: {@code work}, {@code company} or {@code zone}
 * @param shown     fingerprint of the words the page showed; a program may leave it away
 */
public record SigningForm(@Nullable List<String> steps, @Nullable String signature, @Nullable String scope, @Nullable String shown) {

    static final SigningForm EMPTY = new SigningForm(null, null, null, null);

    public boolean has(Step step) {
        return steps != null && steps.contains(step.code());
    }

    Set<Step> read(CurrentUser user, Set<Step> own, Problems problems) {
        var chosen = EnumSet.noneOf(Step.class);
        own.stream().filter(this::has).forEach(chosen::add);
        if (chosen.isEmpty()) problems.add("steps", null, "responsibility.problem.no_step");
        var typed = signature == null ? "" : signature.strip();
        if (!typed.toLowerCase(Locale.ROOT).equals(user.name().strip().toLowerCase(Locale.ROOT))) problems.add("signature", typed, "responsibility.problem.signature", typed, user.name());
        return chosen;
    }
}
