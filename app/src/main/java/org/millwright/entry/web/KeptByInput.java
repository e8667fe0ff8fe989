package org.millwright.entry.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.retention.KeptBy;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactCategory;

/** What the health officer types of how long a category is kept, and by which clause. */
public record KeptByInput(@Nullable String category, @Nullable String keptDays, @Nullable String clause, @Nullable String from) {

    static final KeptByInput EMPTY = new KeptByInput(null, null, null, null);

    private static final int MOST = 365;

    void say(CurrentUser user, KeptBy kept, TypedFields typed, LocalDate today) {
        var chosen = typed.chosen("category", FactCategory.class, category);
        if (chosen != null && !LegalBases.categories().contains(chosen)) typed.problems().add("category", category, "entry.problem.choose");
        int number = typed.whole("keptDays", keptDays, 0, MOST);
        Optional<KeptBy.Choice> by = TypedFields.id(clause).flatMap(kept::findChoice);
        if (by.isEmpty()) typed.problems().add("clause", clause, "entry.problem.choose");
        var day = typed.day("from", from);
        if (day != null && day.isBefore(today)) typed.problems().add("from", from, "entry.problem.past", from, today);
        if (!typed.problems().any() && chosen != null && day != null) kept.say(user, chosen, number, by.orElseThrow(), day);
    }
}
