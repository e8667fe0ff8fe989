package org.millwright.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A clause as one edition words it.
 *
 * @param clauseId lasts across editions
 * @param number   chapter and place in it, {@code 3.2}; follows from the order, so it may be another in the next edition
 * @param version  counts saves
 */
public record Wording(UUID clauseId, String number, int position, ClauseDraft typed, int version) {

    public Optional<ClauseKind> kind() {
        return Arrays.stream(ClauseKind.values()).filter(kind -> kind.code().equals(typed.kind())).findFirst();
    }

    public String heading(Locale locale) {
        return typed.heading(locale.getLanguage().equals("zh"));
    }

    public String text(Locale locale) {
        return typed.text(locale.getLanguage().equals("zh"));
    }

    private Wording numbered(String number) {
        return new Wording(clauseId, number, position, typed, version);
    }

    /** By chapter, then by position, each with its number. What has no kind yet stands at the end. */
    static List<Wording> numbered(List<Wording> byPosition) {
        var chapters = new EnumMap<ClauseKind, List<Wording>>(ClauseKind.class);
        var rest = new ArrayList<Wording>();
        byPosition.forEach(one -> one.kind().map(kind -> chapters.computeIfAbsent(kind, it -> new ArrayList<>())).orElse(rest).add(one));
        var all = new ArrayList<Wording>();
        chapters.forEach((kind, clauses) -> {
            for (int i = 0; i < clauses.size(); i++) all.add(clauses.get(i).numbered(kind.chapter() + "." + (i + 1)));
        });
        rest.forEach(one -> all.add(one.numbered("–")));
        return all;
    }
}
