package org.millwright.entry.fact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.fact.Evidence.Standing;
import org.millwright.entry.fact.Evidence.Stated;
import org.millwright.entry.fact.EvidenceRecords.Line;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Unit;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * How evidence comes in: declared by the person, entered by others, uploaded for a person to check, or from a laboratory. What follows for those
 * who share a tube is said with it.
 */
@Component
public class EvidenceGiving {

    private final EvidenceRecords records;
    private final Objections objections;
    private final SharedTubes tubes;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceGiving(EvidenceRecords records, Objections objections, SharedTubes tubes, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.objections = objections;
        this.tubes = tubes;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person brings.
     *
     * @param values typed texts by name of the fact
     * @param tube   number of a shared tube; empty for a single test
     * @param fileId the paper it rests on: then a person has to look at it before it counts
     */
    public record Brought(FactSubject subject, UUID subjectId, EvidenceKind kind, Map<String, String> values, String reference, String tube, @Nullable UUID fileId,
                          @Nullable UUID filingId) {}

    /** One line of a laboratory: who, what, when, in which tube. */
    public record Reported(UUID memberId, EvidenceKind kind, String result, Instant sampledAt, boolean pooled, String laboratory, String tube) {}

    /** @return the evidence kept; what is wrong is added to the problems and nothing is */
    public List<UUID> give(CurrentUser user, Brought it, Problems problems) {
        var now = clock.instant();
        var stated = new EvidenceReader(new TypedFields(problems, zones.currentZone().timeZone()), now).read(it.kind(), it.values());
        if (it.kind().subject() != it.subject()) throw new NotFound("evidence");
        if (problems.any()) return List.of();
        if (it.subject() == FactSubject.PERSON && !objections.objecting(it.kind().category(), List.of(it.subjectId())).isEmpty()) throw refusal(it);
        var standing = it.fileId() == null || user.is(Role.HEALTH_OFFICER) ? Standing.GOOD : Standing.TO_CHECK;
        var source = new FactSource(source(user, it), it.reference());
        var evidence = new Evidence(Ids.next(), it.subject(), it.subjectId(), it.kind(), stated, source, it.fileId(), now, user.membershipId(), standing);
        var lines = List.of(new Line(evidence, it.filingId(), tubes.key(it.tube())));
        keep(lines, source);
        return lines.stream().map(line -> line.evidence().id()).toList();
    }

    private Refusal refusal(Brought it) {
        var withdrew = objections.withdrew(it.kind().category(), it.subjectId());
        return Refusal.conflict(withdrew ? "entry.refusal.withdrawn" : "entry.refusal.unsaid", new DefaultMessageSourceResolvable("fact-category." + it.kind().category()));
    }

    private static FactSource.Kind source(CurrentUser user, Brought it) {
        if (user.is(Role.HEALTH_OFFICER)) return FactSource.Kind.OFFICER;
        if (it.fileId() != null) return FactSource.Kind.UPLOADED;
        return user.is(Role.MEMBER) ? FactSource.Kind.DECLARED : FactSource.Kind.ENTERED;
    }

    /** Results of a laboratory, all at once. */
    public void report(List<Reported> reported, FactSource.Kind kind, String file) {
        var now = clock.instant();
        var lines = new ArrayList<Line>();
        for (var it : reported) {
            var names = it.kind().facts();
            var stated = new ArrayList<>(List.of(new Stated(names.get(0).name(), new FactValue.Choice(it.result())), new Stated(names.get(1).name(), new FactValue.Moment(it.sampledAt()))));
            if (names.size() > 2) stated.add(new Stated(names.get(2).name(), new FactValue.Flag(it.pooled())));
            lines.add(new Line(new Evidence(Ids.next(), FactSubject.PERSON, it.memberId(), it.kind(), stated, new FactSource(kind, it.laboratory()), null, now, null, Standing.GOOD),
                    null, it.pooled() ? tubes.key(it.tube()) : null));
        }
        keep(lines, new FactSource(kind, file));
    }

    /**
     * A temperature taken on a site by the rule of the checklists.
     *
     * @param confirmed whether that is a fever; null while it has to be measured again
     * @param at        when it came in: what is said of it later does not make it younger
     */
    public void measured(UUID memberId, double celsius, @Nullable Boolean confirmed, String site, Instant at) {
        var stated = new ArrayList<>(List.of(new Stated("person.temperature", new FactValue.Amount(celsius, Unit.CELSIUS))));
        if (confirmed != null) stated.add(new Stated("person.feverConfirmed", new FactValue.Flag(confirmed)));
        var source = new FactSource(FactSource.Kind.MEASURED, site);
        keep(List.of(new Line(new Evidence(Ids.next(), FactSubject.PERSON, memberId, EvidenceKind.TEMPERATURE, stated, source, null, at, null, Standing.GOOD), null, null)), source);
    }

    /** Something that is done again and again on a site was done. */
    public void done(UUID siteId, EvidenceKind kind, String site, Instant at) {
        var source = new FactSource(FactSource.Kind.MEASURED, site);
        var stated = List.of(new Stated(kind.facts().getFirst().name(), new FactValue.Moment(at)));
        var by = CurrentUser.find().map(CurrentUser::membershipId).orElse(null);
        keep(List.of(new Line(new Evidence(Ids.next(), FactSubject.SITE, siteId, kind, stated, source, null, clock.instant(), by, Standing.GOOD), null, null)), source);
    }

    /** A person's daily report in quarantine, by himself or written down for him. */
    public void reportedHealth(CurrentUser user, UUID memberId, double celsius, boolean symptoms, String place) {
        var now = clock.instant();
        var source = new FactSource(user.is(Role.HEALTH_OFFICER) ? FactSource.Kind.OFFICER : FactSource.Kind.DECLARED, place);
        var report = List.of(new Stated("person.symptoms", new FactValue.Flag(symptoms)), new Stated("person.hoursSinceHealthReport", new FactValue.Moment(now)));
        var temperature = List.of(new Stated("person.temperature", new FactValue.Amount(celsius, Unit.CELSIUS)));
        keep(List.of(told(memberId, EvidenceKind.HEALTH_REPORT, report, source, now, user), told(memberId, EvidenceKind.TEMPERATURE, temperature, source, now, user)), source);
    }

    private static Line told(UUID memberId, EvidenceKind kind, List<Stated> stated, FactSource source, Instant now, CurrentUser user) {
        return new Line(new Evidence(Ids.next(), FactSubject.PERSON, memberId, kind, stated, source, null, now, user.membershipId(), Standing.GOOD), null, null);
    }

    /** Takes or refuses what was uploaded. What is taken counts from now on. */
    public void check(CurrentUser user, UUID id, boolean accepted, String reason) {
        var found = records.listByIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("evidence"));
        if (found.standing() != Standing.TO_CHECK || !records.check(id, accepted, reason, user.membershipId(), clock.instant())) {
            throw Refusal.conflict("entry.refusal.checked");
        }
        if (accepted) keep(tubes.reopened(records.poolsOf(List.of(id)), clock.instant()), found.source());
        events.publishEvent(new EvidenceChecked(CurrentZone.id(), id, found.subjectId(), accepted, reason));
    }

    /** Nothing is taken in against a person's word, whoever brings it: a laboratory's file, a shared tube, a thermometer. */
    private List<Line> wanted(List<Line> lines) {
        var by = lines.stream().filter(line -> line.evidence().subject() == FactSubject.PERSON)
                .collect(Collectors.groupingBy(line -> line.evidence().kind().category(), Collectors.mapping(line -> line.evidence().subjectId(), Collectors.toSet())));
        if (by.isEmpty()) return lines;
        Map<FactCategory, Set<UUID>> objecting = new EnumMap<>(FactCategory.class);
        by.forEach((category, people) -> objecting.put(category, objections.objecting(category, people)));
        return lines.stream().filter(line -> !objecting.getOrDefault(line.evidence().kind().category(), Set.of()).contains(line.evidence().subjectId())).toList();
    }

    private void keep(List<Line> brought, FactSource source) {
        var lines = new ArrayList<>(wanted(brought));
        if (lines.isEmpty()) return;
        records.add(lines);
        var told = wanted(tubes.reopened(lines.stream().filter(line -> line.evidence().standing() == Standing.GOOD).map(Line::pool).filter(Objects::nonNull).distinct().toList(), clock.instant()));
        records.add(told);
        lines.addAll(told);
        var subjects = new LinkedHashSet<UUID>();
        lines.forEach(line -> subjects.add(line.evidence().subjectId()));
        var first = lines.getFirst().evidence();
        boolean one = subjects.size() == 1;
        events.publishEvent(new EvidenceGiven(CurrentZone.id(), one ? first.subjectId() : CurrentZone.id(), one ? subjectType(first.subject()) : "zone",
                first.kind().code(), Rows.word(source.kind()), lines.size(), subjects, lines.stream().map(line -> line.evidence().id()).toList()));
    }

    private static String subjectType(FactSubject subject) {
        return subject == FactSubject.PERSON ? "member" : subject == FactSubject.SITE ? "site" : "filing";
    }
}
