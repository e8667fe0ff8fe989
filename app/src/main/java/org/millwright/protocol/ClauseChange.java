package org.millwright.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clause from one edition to another. A clause is followed by its id, so a new number alone is no change of it.
 *
 * @param before null for a new clause
 * @param after  null for one that was dropped
 */
public record ClauseChange(UUID clauseId, @Nullable Wording before, @Nullable Wording after, List<Part> parts) {

    public enum Kind { ADDED, REMOVED, CHANGED, SAME }

    /** What of a clause differs: {@code text} is told word by word, anything else as a whole. */
    public record Part(Field field, String before, String after) {

        public List<TextDiff.Piece> pieces() {
            return TextDiff.between(before, after);
        }
    }

    public enum Field {
        KIND(ClauseDraft::kind), HEADING_ZH(ClauseDraft::headingZh), HEADING_EN(ClauseDraft::headingEn), TEXT_ZH(ClauseDraft::textZh), TEXT_EN(ClauseDraft::textEn),
        DIVISIONS(ClauseDraft::divisions), LEVELS(draft -> String.join(" ", draft.levels())), FROM(ClauseDraft::from), UNTIL(ClauseDraft::until),
        RULE(ClauseDraft::rule), OUTCOME(Field::outcome), EXAMPLES(draft -> draft.examples().isEmpty() ? "" : Integer.toString(draft.examples().size()));

        private final Function<ClauseDraft, @Nullable String> value;

        Field(Function<ClauseDraft, @Nullable String> value) {
            this.value = value;
        }

        public boolean isText() {
            return this == HEADING_ZH || this == HEADING_EN || this == TEXT_ZH || this == TEXT_EN || this == RULE;
        }

        private String of(@Nullable Wording wording) {
            var found = wording == null ? null : value.apply(wording.typed());
            return found == null ? "" : found.strip().replace("\r", "");
        }

        private static String outcome(ClauseDraft draft) {
            if (!draft.hasRule()) return "";
            return String.join(" ", Stream.of(draft.outcome(), String.join(" ", draft.asked()), draft.withinHours(), draft.days()).filter(Objects::nonNull).filter(word -> !word.isBlank()).toList());
        }
    }

    public Kind kind() {
        if (before == null) return Kind.ADDED;
        if (after == null) return Kind.REMOVED;
        return parts.isEmpty() ? Kind.SAME : Kind.CHANGED;
    }

    public boolean renumbered() {
        return before != null && after != null && !before.number().equals(after.number());
    }

    /** As the newer edition reads, each clause that was dropped where it used to stand. */
    static List<ClauseChange> between(List<Wording> before, List<Wording> after) {
        Map<UUID, Wording> old = new HashMap<>();
        before.forEach(one -> old.put(one.clauseId(), one));
        Set<UUID> kept = new HashSet<>();
        after.forEach(one -> kept.add(one.clauseId()));
        var changes = new ArrayList<ClauseChange>();
        int next = 0;
        for (var one : after) {
            var was = old.get(one.clauseId());
            if (was != null) next = dropped(before, next, before.indexOf(was), kept, changes);
            changes.add(of(was, one));
        }
        dropped(before, next, before.size(), kept, changes);
        return changes;
    }

    private static int dropped(List<Wording> before, int from, int until, Set<UUID> kept, List<ClauseChange> changes) {
        for (int i = from; i < until; i++) if (!kept.contains(before.get(i).clauseId())) changes.add(of(before.get(i), null));
        return Math.max(from, until);
    }

    private static ClauseChange of(@Nullable Wording before, @Nullable Wording after) {
        var parts = Stream.of(Field.values()).map(field -> new Part(field, field.of(before), field.of(after))).filter(part -> !part.before().equals(part.after())).toList();
        return new ClauseChange(Objects.requireNonNull(after == null ? before : after).clauseId(), before, after, parts);
    }
}
