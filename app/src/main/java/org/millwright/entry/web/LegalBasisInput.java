package org.millwright.entry.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.entry.consent.LegalBasis.Kind;
import org.millwright.protocol.rule.FactCategory;

/** What the health officer types of a legal basis. */
public record LegalBasisInput(@Nullable String category, @Nullable String basis, @Nullable String purposeZh, @Nullable String purposeEn, @Nullable String source, @Nullable String from) {

    static final LegalBasisInput EMPTY = new LegalBasisInput(null, null, null, null, null, null);

    Optional<LegalBasis> read(TypedFields typed, LocalDate today) {
        var chosen = typed.chosen("category", FactCategory.class, category);
        if (chosen != null && !LegalBases.categories().contains(chosen)) typed.problems().add("category", category, "entry.problem.choose");
        var kind = typed.chosen("basis", Kind.class, basis);
        var zh = typed.text("purposeZh", purposeZh, 1, 300);
        var en = typed.text("purposeEn", purposeEn, 1, 300);
        var rests = typed.text("source", source, kind == Kind.LAW ? 1 : 0, 200);
        var day = typed.day("from", from);
        if (day != null && day.isBefore(today)) typed.problems().add("from", from, "entry.problem.past", from, today);
        return typed.problems().any() ? Optional.empty() : Optional.of(new LegalBasis(chosen, kind, zh, en, rests, day));
    }
}
