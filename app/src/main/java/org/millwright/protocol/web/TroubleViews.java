package org.millwright.protocol.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.millwright.http.Problems;
import org.millwright.protocol.Proofreading.Proof;
import org.millwright.protocol.Wording;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says what stands in the way: all of an edition's at its submission, one clause's while it is typed. */
@Component
class TroubleViews {

    private static final int MOST_PER_CLAUSE = 4;

    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    TroubleViews(Zones zones, MessageSource messages, Clock clock) {
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What a form that saves itself is told.
     *
     * @param savedAt in the zone's time
     * @param wrong   of the fields the form showed as wrong, those that still are
     */
    record Saved(int version, OffsetDateTime savedAt, Wrong wrong) {}

    record Wrong(String title, List<WrongField> fields) {

        static final Wrong NONE = new Wrong("", List.of());
    }

    record WrongField(String field, String name, String text) {}

    Saved saved(int version) {
        return new Saved(version, now(), Wrong.NONE);
    }

    Saved saved(int version, Problems found, Set<String> shown, int others) {
        var words = words();
        var fields = found.list().stream().filter(problem -> shown.contains(problem.field()))
                .map(problem -> new WrongField(problem.field(), ClauseFieldNames.in(words).apply(problem.field()), words.t(problem.key(), problem.args().toArray()))).toList();
        return new Saved(version, now(), fields.isEmpty() && others == 0 ? Wrong.NONE : new Wrong(words.t("ui.errors.title", fields.size() + others), fields));
    }

    /** Each names its clause; the clauses' own forms show them at their place. */
    Problems of(Proof proof) {
        var problems = new Problems();
        proof.head().list().forEach(problem -> problems.add(problem.field(), problem.value(), problem.key(), problem.args().toArray()));
        proof.wrong().forEach((wording, found) -> found.list().stream().limit(MOST_PER_CLAUSE).forEach(problem -> problems.add("clause-" + wording.clauseId(), problem.value(),
                "protocol.problem.in_clause", name(wording), ClauseFieldNames.in(words()).apply(problem.field()),
                new DefaultMessageSourceResolvable(new String[] {problem.key()}, problem.args().toArray()))));
        return problems;
    }

    private String name(Wording wording) {
        return (wording.number() + " " + wording.heading(LocaleContextHolder.getLocale())).strip();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(zones.currentZone().timeZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private Words words() {
        return new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), clock.instant());
    }
}
