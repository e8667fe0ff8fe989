package org.millwright.protocol;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Reads an edition as typed: what it would say, and all that stands in the way of submitting it. */
@Component
public class Proofreading {

    private static final int NOTE = 1_000;

    private final Wordings wordings;
    private final Editions editions;
    private final Zones zones;

    Proofreading(Wordings wordings, Editions editions, Zones zones) {
        this.wordings = wordings;
        this.editions = editions;
        this.zones = zones;
    }

    /**
     * @param head    what is wrong with the edition as a whole, by the fields of {@link EditionDraft}
     * @param clauses those that are whole
     * @param wrong   what is wrong with the others, by the fields of {@link ClauseDraft}, in the order of the edition
     */
    public record Proof(String changeNoteZh, String changeNoteEn, boolean major, @Nullable Instant askedFor, Problems head, List<Clause> clauses,
                        Map<Wording, Problems> wrong) {

        public boolean clean() {
            return !head.any() && wrong.isEmpty();
        }

        public int count() {
            return head.list().size() + wrong.values().stream().mapToInt(problems -> problems.list().size()).sum();
        }
    }

    public Proof proofread(Edition edition) {
        var head = new Problems();
        var draft = edition.typed();
        var noteZh = note("changeNoteZh", draft.changeNoteZh(), head);
        var noteEn = note("changeNoteEn", draft.changeNoteEn(), head);
        var askedFor = moment(draft.askedFor(), head);
        var clauses = new ArrayList<Clause>();
        var wrong = new LinkedHashMap<Wording, Problems>();
        for (var wording : wordings.listWordings(edition.id())) {
            var reader = reader(wording);
            reader.read().ifPresentOrElse(clauses::add, () -> wrong.put(wording, reader.problems()));
        }
        if (clauses.isEmpty() && wrong.isEmpty()) head.add("", null, "protocol.problem.no_clause");
        if (clauses.stream().anyMatch(one -> one.rule() != null)) rulesElsewhere(edition, head);
        return new Proof(noteZh, noteEn, !draft.isMinor() || editions.findInForce(edition.document().id()).isEmpty(), askedFor, head, clauses, wrong);
    }

    /** What stands in the way of one clause. */
    public Problems problemsOf(UUID editionId, UUID clauseId) {
        var reader = reader(wordings.getWording(editionId, clauseId));
        reader.read();
        return reader.problems();
    }

    /** What the rule says while it is typed, saved or not. */
    public RuleTrial tryOut(UUID editionId, UUID clauseId, ClauseDraft typed) {
        var wording = wordings.getWording(editionId, clauseId);
        return new RuleReader(typed, new ClauseRef(clauseId, wording.number()), zones.currentZone().timeZone(), new Problems()).read().trial();
    }

    private ClauseReader reader(Wording wording) {
        return new ClauseReader(wording, zones.currentZone().timeZone());
    }

    /** A decision names one edition: rules stand in one document. */
    private void rulesElsewhere(Edition edition, Problems head) {
        var others = editions.listInForce().stream().filter(other -> !other.document().equals(edition.document())).toList();
        var counts = wordings.countsOf(others.stream().map(Edition::id).toList());
        others.stream().filter(other -> counts.containsKey(other.id()) && counts.get(other.id()).rules() > 0).findFirst()
                .ifPresent(other -> head.add("", other.name(), "protocol.problem.rules_elsewhere", other.name()));
    }

    private static String note(String field, @Nullable String typed, Problems head) {
        var text = ClauseReader.strip(typed);
        if (text.isEmpty()) head.add(field, text, "protocol.problem.note");
        if (text.length() > NOTE) head.add(field, text, "protocol.problem.long", text.length(), NOTE);
        return text;
    }

    private @Nullable Instant moment(@Nullable String typed, Problems head) {
        var text = ClauseReader.strip(typed);
        if (text.isEmpty()) return null;
        try {
            return LocalDateTime.parse(text).atZone(zones.currentZone().timeZone()).toInstant();
        } catch (DateTimeParseException e) {
            head.add("askedFor", text, "protocol.problem.moment", text);
            return null;
        }
    }
}
