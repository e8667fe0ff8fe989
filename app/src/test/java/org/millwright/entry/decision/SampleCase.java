package org.millwright.entry.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.entry.decision.EntryCase.Subject;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Unit;

/** A case put together in a test, in few words. */
final class SampleCase {

    static final Instant NOW = Instant.parse("2022-11-24T08:00:00Z");

    private final UUID filing = UUID.randomUUID();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Fact> context = new ArrayList<>();
    private Instant arrives = NOW.plus(Duration.ofHours(30));

    SampleCase arrivesIn(int hours) {
        arrives = NOW.plus(Duration.ofHours(hours));
        return this;
    }

    SampleCase lead(double hours) {
        return context("filing.leadHours", new FactValue.Amount(hours, Unit.HOURS));
    }

    SampleCase filer(String word) {
        return context("filing.filer", new FactValue.Choice(word));
    }

    SampleCase context(String name, FactValue value) {
        context.add(fact(name, value, filing));
        return this;
    }

    /** @param hoursAgo sampled before now; below zero: nothing known */
    SampleCase person(String result, double hoursAgo) {
        var id = UUID.randomUUID();
        subjects.add(new Subject(FactSubject.PERSON, id, hoursAgo < 0 ? List.of() : nat(result, hoursAgo)));
        return this;
    }

    SampleCase person(List<Fact> facts) {
        subjects.add(new Subject(FactSubject.PERSON, UUID.randomUUID(), facts));
        return this;
    }

    static List<Fact> nat(String result, double hoursAgo) {
        var evidence = UUID.randomUUID();
        return List.of(fact("person.nat.result", new FactValue.Choice(result), evidence), fact("person.nat.hoursSinceSampling", new FactValue.Moment(NOW.minusSeconds((long) (hoursAgo * 3600))), evidence));
    }

    static List<Fact> antigen(String result, double hoursAgo) {
        var evidence = UUID.randomUUID();
        return List.of(fact("person.antigen.result", new FactValue.Choice(result), evidence),
                fact("person.antigen.hoursSinceSampling", new FactValue.Moment(NOW.minusSeconds((long) (hoursAgo * 3600))), evidence));
    }

    static Fact fact(String name, FactValue value, UUID evidence) {
        return new Fact(name, value, new FactSource(FactSource.Kind.ENTERED, "test"), evidence.toString(), NOW);
    }

    EntryCase build() {
        var all = new ArrayList<>(subjects);
        all.add(new Subject(FactSubject.FILING, filing, List.of()));
        all.add(new Subject(FactSubject.SITE, UUID.randomUUID(), List.of()));
        return new EntryCase(filing, 1, NOW, arrives, arrives.plus(Duration.ofHours(4)), arrives.plus(Duration.ofDays(5)), all, context);
    }
}
