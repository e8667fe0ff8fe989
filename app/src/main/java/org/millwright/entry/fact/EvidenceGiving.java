package org.millwright.entry.fact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import org.millwright.protocol.rule.FactType;
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

    /**
     * One line of a laboratory: who, what, when, in which tube.
     *
     * @param reportedAt null where the laboratory does not say
     * @param key        by which the same line is known when it comes again
     */
    public record Reported(UUID memberId, EvidenceKind kind, String result, Instant sampledAt, @Nullable Instant reportedAt, boolean pooled, String laboratory, String tube, String key) {}

    /**
     * @param unwanted whose person does not want such data kept, or never said
     * @param unsaid   those of them whose person never said
     */
    public record Taken(int kept, Set<Reported> unwanted, Set<Reported> unsaid) {}

    /** @return the evidence kept; what is wrong is added to the problems and nothing is */
    public List<UUID> give(CurrentUser user, Brought it, Problems problems) {
        var now = clock.instant();
        var stated = new EvidenceReader(new TypedFields(problems, zones.currentZone().timeZone()), now).read(it.kind(), it.values());
        if (it.kind().subject() != it.subject()) throw new NotFound("evidence");
        if (problems.any()) return List.of();
        if (it.subject() == FactSubject.PERSON) refuseUnwanted(it.kind().category(), it.subjectId());
        var standing = it.fileId() == null || user.is(Role.HEALTH_OFFICER) ? Standing.GOOD : Standing.TO_CHECK;
        var source = new FactSource(source(user, it), it.reference());
        var evidence = new Evidence(Ids.next(), it.subject(), it.subjectId(), it.kind(), stated, source, it.fileId(), now, user.membershipId(), standing);
        var lines = List.of(new Line(evidence, it.filingId(), tubes.key(it.tube()), null));
        keep(lines, source);
        return lines.stream().map(line -> line.evidence().id()).toList();
    }

    /** @throws Refusal when the person does not want such data kept, or never said */
    public void refuseUnwanted(FactCategory category, UUID member) {
        if (objections.objecting(category, List.of(member)).isEmpty()) return;
        boolean withdrew = !objections.withdrew(category, List.of(member)).isEmpty();
        throw Refusal.conflict(withdrew ? "entry.refusal.withdrawn" : "entry.refusal.unsaid", new DefaultMessageSourceResolvable("fact-category." + category));
    }

    private static FactSource.Kind source(CurrentUser user, Brought it) {
        if (user.is(Role.HEALTH_OFFICER)) return FactSource.Kind.OFFICER;
        if (it.fileId() != null) return FactSource.Kind.UPLOADED;
        return user.is(Role.MEMBER) ? FactSource.Kind.DECLARED : FactSource.Kind.ENTERED;
    }

    /**
     * What somebody says of one of a crew today.
     *
     * @param celsius null when nobody measured
     * @param fever   null when that is not settled by one measurement
     */
    public record Health(UUID memberId, boolean symptoms, @Nullable Double celsius, @Nullable Boolean fever) {}

    /** Of a whole crew at once. @return of how many it was kept: nothing is, against a person's word */
    public int reportHealth(CurrentUser user, List<Health> crew, Instant at, UUID filingId) {
        var now = clock.instant();
        var source = new FactSource(user.is(Role.HEALTH_OFFICER) ? FactSource.Kind.OFFICER : user.is(Role.MEMBER) ? FactSource.Kind.DECLARED : FactSource.Kind.ENTERED, "");
        var lines = new ArrayList<Line>();
        for (var it : crew) {
            lines.add(line(it, EvidenceKind.HEALTH_REPORT, List.of(new FactValue.Flag(it.symptoms()), new FactValue.Moment(at)), source, user, now, filingId));
            if (it.celsius() == null) continue;
            var measured = new ArrayList<FactValue>(List.of(new FactValue.Amount(it.celsius(), Unit.CELSIUS)));
            if (it.fever() != null) measured.add(new FactValue.Flag(it.fever()));
            lines.add(line(it, EvidenceKind.TEMPERATURE, measured, source, user, now, filingId));
        }
        keep(lines, source);
        var objecting = objections.objecting(FactCategory.HEALTH, crew.stream().map(Health::memberId).toList());
        return (int) crew.stream().filter(it -> !objecting.contains(it.memberId())).count();
    }

    private static Line line(Health it, EvidenceKind kind, List<? extends FactValue> values, FactSource source, CurrentUser user, Instant now, UUID filingId) {
        var stated = java.util.stream.IntStream.range(0, values.size()).mapToObj(i -> new Stated(kind.facts().get(i).name(), values.get(i))).toList();
        return new Line(new Evidence(Ids.next(), FactSubject.PERSON, it.memberId(), kind, stated, source, null, now, user.membershipId(), Standing.GOOD), filingId, null, null);
    }

    /** Results of a laboratory, all at once; a line that is there already is not added again. */
    public Taken report(List<Reported> reported, FactSource.Kind kind, String file) {
        var now = clock.instant();
        var there = records.listLineKeys(reported.stream().map(Reported::key).toList());
        var objecting = objecting(reported.stream().collect(Collectors.groupingBy(it -> it.kind().category(), Collectors.mapping(Reported::memberId, Collectors.toSet()))));
        var unwanted = reported.stream().filter(it -> objecting.getOrDefault(it.kind().category(), Set.of()).contains(it.memberId())).collect(Collectors.toSet());
        var fresh = new LinkedHashMap<String, Line>();
        for (var it : reported) if (!there.contains(it.key()) && !unwanted.contains(it)) fresh.putIfAbsent(it.key(), line(it, kind, now));
        var lines = new ArrayList<>(fresh.values());
        keep(lines, new FactSource(kind, file));
        return new Taken(fresh.size(), unwanted, unsaid(unwanted));
    }

    private Set<Reported> unsaid(Set<Reported> unwanted) {
        var withdrew = new EnumMap<FactCategory, Set<UUID>>(FactCategory.class);
        unwanted.stream().collect(Collectors.groupingBy(it -> it.kind().category(), Collectors.mapping(Reported::memberId, Collectors.toSet())))
                .forEach((category, of) -> withdrew.put(category, objections.withdrew(category, of)));
        return unwanted.stream().filter(it -> !withdrew.getOrDefault(it.kind().category(), Set.of()).contains(it.memberId())).collect(Collectors.toSet());
    }

    private Line line(Reported it, FactSource.Kind kind, Instant now) {
        var stated = new ArrayList<Stated>();
        for (var fact : it.kind().facts()) {
            FactValue value = switch (fact.type()) {
                case FactType.Choice choice -> new FactValue.Choice(it.result());
                case FactType.Flag flag -> new FactValue.Flag(it.pooled());
                default -> fact.name().endsWith("SinceReport") ? it.reportedAt() == null ? null : new FactValue.Moment(it.reportedAt()) : new FactValue.Moment(it.sampledAt());
            };
            if (value != null) stated.add(new Stated(fact.name(), value));
        }
        var evidence = new Evidence(Ids.next(), FactSubject.PERSON, it.memberId(), it.kind(), stated, new FactSource(kind, it.laboratory()), null, now, null, Standing.GOOD);
        return new Line(evidence, null, it.pooled() && it.kind().pooled() ? tubes.key(it.tube()) : null, it.key());
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
        keep(List.of(new Line(new Evidence(Ids.next(), FactSubject.PERSON, memberId, EvidenceKind.TEMPERATURE, stated, source, null, at, null, Standing.GOOD), null, null, null)), source);
    }

    /** Something that is done again and again on a site was done. */
    public void done(UUID siteId, EvidenceKind kind, String site, Instant at) {
        var source = new FactSource(FactSource.Kind.MEASURED, site);
        var stated = List.of(new Stated(kind.facts().getFirst().name(), new FactValue.Moment(at)));
        var by = CurrentUser.find().map(CurrentUser::membershipId).orElse(null);
        keep(List.of(new Line(new Evidence(Ids.next(), FactSubject.SITE, siteId, kind, stated, source, null, clock.instant(), by, Standing.GOOD), null, null, null)), source);
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
        return new Line(new Evidence(Ids.next(), FactSubject.PERSON, memberId, kind, stated, source, null, now, user.membershipId(), Standing.GOOD), null, null, null);
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
        var objecting = objecting(lines.stream().filter(line -> line.evidence().subject() == FactSubject.PERSON)
                .collect(Collectors.groupingBy(line -> line.evidence().kind().category(), Collectors.mapping(line -> line.evidence().subjectId(), Collectors.toSet()))));
        return lines.stream().filter(line -> !objecting.getOrDefault(line.evidence().kind().category(), Set.of()).contains(line.evidence().subjectId())).toList();
    }

    private Map<FactCategory, Set<UUID>> objecting(Map<FactCategory, Set<UUID>> people) {
        Map<FactCategory, Set<UUID>> objecting = new EnumMap<>(FactCategory.class);
        people.forEach((category, of) -> objecting.put(category, objections.objecting(category, of)));
        return objecting;
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
