package org.millwright.protocol;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ControlLevel;

/** Reads a clause as typed; what cannot be read becomes a problem of its field, with the value found and what will do. */
final class ClauseReader {

    private static final int HEADING = 120;
    private static final int TEXT = 4_000;

    private final Wording wording;
    private final ClauseDraft draft;
    private final ZoneId zone;
    private final Problems problems = new Problems();

    ClauseReader(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.draft = wording.typed();
        this.zone = zone;
    }

    Problems problems() {
        return problems;
    }

    /** The clause, when it is whole. */
    Optional<Clause> read() {
        var kind = wording.kind();
        if (kind.isEmpty()) problems.add("kind", draft.kind(), "protocol.problem.kind");
        var headingZh = text("headingZh", draft.headingZh(), HEADING);
        var headingEn = text("headingEn", draft.headingEn(), HEADING);
        var textZh = text("textZh", draft.textZh(), TEXT);
        var textEn = text("textEn", draft.textEn(), TEXT);
        var divisions = divisions();
        var levels = levels();
        var from = day("from", draft.from());
        var until = day("until", draft.until());
        if (from != null && until != null && until.isBefore(from)) problems.add("until", draft.until(), "protocol.problem.until_before", draft.until(), draft.from());
        if (draft.hasRule() && strip(draft.from()).isEmpty()) problems.add("from", "", "protocol.problem.rule_undated");
        var rule = new RuleReader(draft, new ClauseRef(wording.clauseId(), wording.number()), zone, problems).read();
        if (problems.any()) return Optional.empty();
        return Optional.of(new Clause(wording.clauseId(), wording.number(), kind.orElseThrow(), headingZh, headingEn, textZh, textEn, divisions, levels, from,
                until, rule.rule(), rule.examples()));
    }

    private String text(String field, @Nullable String typed, int most) {
        var text = strip(typed);
        if (text.isEmpty()) problems.add(field, text, "protocol.problem.required");
        if (text.length() > most) problems.add(field, text, "protocol.problem.long", text.length(), most);
        return text;
    }

    private List<String> divisions() {
        var codes = Stream.of(strip(draft.divisions()).split("[\\s,;，；、]+")).filter(code -> !code.isEmpty()).distinct().toList();
        codes.stream().filter(code -> !code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")).forEach(code -> problems.add("divisions", code, "protocol.problem.division", code));
        return codes;
    }

    private Set<ControlLevel> levels() {
        var levels = EnumSet.noneOf(ControlLevel.class);
        for (var word : draft.levels()) {
            Arrays.stream(ControlLevel.values()).filter(level -> level.name().equals(word)).findFirst()
                    .ifPresentOrElse(levels::add, () -> problems.add("levels", word, "protocol.problem.level", word));
        }
        return levels;
    }

    private @Nullable LocalDate day(String field, @Nullable String typed) {
        var text = strip(typed);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(field, text, "protocol.problem.day", text);
            return null;
        }
    }

    static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
