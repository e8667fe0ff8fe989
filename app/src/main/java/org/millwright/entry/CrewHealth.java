package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceGiving.Health;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.checklist.FeverSettings;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The daily health report of a crew in one form: nobody has symptoms, or these have; and what each one's temperature was. */
@Component
public class CrewHealth {

    private static final String DEGREES = "\\d{2}([.,]\\d{1,2})?";

    /** @param symptoms anything: this one has some */
    public record Typed(@Nullable String member, @Nullable String temperature, @Nullable String symptoms) {}

    /**
     * As typed.
     *
     * @param symptoms {@code nobody} or {@code some}
     */
    public record Draft(@Nullable String at, @Nullable String symptoms, @Nullable List<Typed> people) {

        public Draft {
            people = people == null ? List.of() : people;
        }
    }

    /** @param again who has to be measured again, for one measurement settles no fever */
    public record Outcome(int kept, int again) {}

    private final FilingEvidence evidence;
    private final EvidenceGiving giving;
    private final FeverSettings fever;
    private final Zones zones;
    private final Clock clock;

    CrewHealth(FilingEvidence evidence, EvidenceGiving giving, FeverSettings fever, Zones zones, Clock clock) {
        this.evidence = evidence;
        this.giving = giving;
        this.fever = fever;
        this.zones = zones;
        this.clock = clock;
    }

    /** Of whom of a filing the user may speak. */
    public List<UUID> listPeople(CurrentUser user, Filing filing) {
        if (filing.terms() == null) throw new NotFound("crew");
        var people = filing.terms().members().stream().filter(member -> evidence.mayBring(user, FactSubject.PERSON, member)).toList();
        if (people.isEmpty()) throw new NotFound("crew");
        return people;
    }

    /** Nothing is kept while there are problems. */
    public Outcome report(CurrentUser user, Filing filing, Draft draft, Problems problems) {
        var people = listPeople(user, filing);
        var typed = new TypedFields(problems, zones.currentZone().timeZone());
        var at = moment(typed, draft);
        boolean nobody = "nobody".equals(draft.symptoms());
        if (!nobody && !"some".equals(draft.symptoms())) problems.add("symptoms", draft.symptoms(), "entry.problem.choose");
        long ill = draft.people().stream().filter(it -> it.symptoms() != null).count();
        if (nobody && ill > 0) problems.add("symptoms", draft.symptoms(), "entry.problem.symptoms_nobody", ill);
        if ("some".equals(draft.symptoms()) && ill == 0) problems.add("symptoms", draft.symptoms(), "entry.problem.symptoms_some");
        var crew = new ArrayList<Health>();
        double limit = fever.rule().limit();
        for (int i = 0; i < draft.people().size(); i++) {
            var one = draft.people().get(i);
            var member = TypedFields.id(one.member()).filter(people::contains).orElseThrow(() -> new NotFound("member"));
            var celsius = celsius(typed, "people[" + i + "].temperature", one.temperature());
            crew.add(new Health(member, one.symptoms() != null, celsius, celsius == null || celsius >= limit ? null : Boolean.FALSE));
        }
        if (problems.any() || at == null) return new Outcome(0, 0);
        return new Outcome(giving.reportHealth(user, crew, at, filing.id()), (int) crew.stream().filter(it -> it.celsius() != null && it.fever() == null).count());
    }

    private @Nullable Instant moment(TypedFields typed, Draft draft) {
        var at = typed.moment("at", draft.at(), true);
        var now = clock.instant();
        if (at != null && at.isAfter(now)) typed.problems().add("at", draft.at(), "entry.problem.future", draft.at(), now.atZone(typed.zone()).toLocalDateTime().withSecond(0).withNano(0));
        return at;
    }

    private static @Nullable Double celsius(TypedFields typed, String field, @Nullable String text) {
        var found = TypedFields.strip(text);
        if (found.isEmpty()) return null;
        double value = found.matches(DEGREES) ? Double.parseDouble(found.replace(',', '.')) : 0;
        if (value >= 34 && value <= 43) return value;
        typed.problems().add(field, found, "entry.problem.number", found, 34, 43);
        return null;
    }
}
