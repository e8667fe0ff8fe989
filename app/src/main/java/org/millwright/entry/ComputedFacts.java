package org.millwright.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.ControlNow.Acknowledged;
import org.millwright.entry.ControlNow.RiskArea;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Unit;
import org.millwright.tenancy.Rows;

/** What follows from a filing itself, its journey and the risk areas: nobody states it, so nobody has to be believed. */
final class ComputedFacts {

    /** All it can say. */
    static final List<String> NAMES = List.of("filing.leadHours", "filing.filer", "filing.commitmentSigned", "filing.localCrew", "itinerary.outsideProvince",
            "itinerary.pointToPoint", "itinerary.riskLevel", "person.wasInRiskArea", "person.riskAreaLevel", "person.daysSinceRiskArea", ComputedFacts.ACKNOWLEDGED, ComputedFacts.CONTACT);

    /** Of one person each, where the others hold for everybody in the filing: its evidence is the person's id. */
    private static final String ACKNOWLEDGED = "person.protocolAcknowledged";
    private static final String CONTACT = "person.contact";
    private static final Set<String> OF_ONE = Set.of(ACKNOWLEDGED, CONTACT);

    private static final List<String> WORST_FIRST = List.of("high", "medium", "low");
    private static final String NONE = "none";

    private final ZoneId zone;
    private final List<RiskArea> areas;

    ComputedFacts(ZoneId zone, List<RiskArea> areas) {
        this.zone = zone;
        this.areas = areas;
    }

    List<Fact> of(OpenCases.Head it, List<Filing.Stop> stops, Instant now) {
        var facts = new ArrayList<Fact>();
        var by = new By(facts, it, now);
        by.add("filing.leadHours", new FactValue.Amount(Duration.between(it.firstFiledAt(), it.arrivesFrom()).toMinutes() / 60.0, Unit.HOURS));
        by.add("filing.filer", new FactValue.Choice(Rows.word(it.filer())));
        by.add("filing.commitmentSigned", new FactValue.Flag(it.committed()));
        local(by, it, stops);
        by.add("itinerary.pointToPoint", new FactValue.Flag(it.transferred()));
        var province = it.siteDivision().substring(0, 2);
        by.add("itinerary.outsideProvince", new FactValue.Flag(!it.origin().startsWith(province) || stops.stream().anyMatch(stop -> !stop.division().startsWith(province))));
        risk(by, stops, it.judgedAt(now));
        return facts;
    }

    /** At home in the city of the site is not enough: who has been elsewhere comes from there, and the place that says so is named. */
    private static void local(By by, OpenCases.Head it, List<Filing.Stop> stops) {
        var city = it.siteDivision().substring(0, 4);
        var elsewhere = Stream.concat(Stream.of(it.origin()), stops.stream().map(Filing.Stop::division)).filter(division -> !division.startsWith(city)).findFirst().orElse("");
        boolean home = it.homeDivision().startsWith(city);
        by.add("filing.localCrew", new FactValue.Flag(home && elsewhere.isEmpty()), home ? elsewhere : "");
    }

    /** Whether this person has acknowledged the edition that decides; who has not is known not to have. */
    static Fact acknowledged(UUID member, Acknowledged it, Instant now) {
        var at = it.at().get(member);
        return new Fact(ACKNOWLEDGED, new FactValue.Flag(at != null), new FactSource(FactSource.Kind.COMPUTED, it.edition()), member.toString(), at == null ? now : at);
    }

    /** Listed as having been with somebody who is held for a positive result; whatever was said before, that is known now. */
    static Fact closeContact(UUID member, Instant now) {
        return new Fact(CONTACT, new FactValue.Choice("close"), new FactSource(FactSource.Kind.COMPUTED, ""), member.toString(), now);
    }

    /** Whether a computed fact is about whatever has this id in the filing: all but those of other people. */
    static boolean about(Fact fact, UUID id, UUID filingId) {
        return !OF_ONE.contains(fact.name()) || fact.evidence().equals(id.toString()) || fact.evidence().equals(filingId.toString());
    }

    /** Stops are told by the day: whoever is to leave a place after the time judged has not left it then, which is no day ago. */
    private void risk(By by, List<Filing.Stop> stops, Instant judgedAt) {
        String level = NONE;
        Instant last = null;
        for (var stop : stops) {
            for (var area : areas) {
                if (!within(stop, area)) continue;
                if (level.equals(NONE) || WORST_FIRST.indexOf(area.level()) < WORST_FIRST.indexOf(level)) level = area.level();
                var left = earlier(left(stop, area), judgedAt);
                if (last == null || left.isAfter(last)) last = left;
            }
        }
        by.add("itinerary.riskLevel", new FactValue.Choice(level));
        by.add("person.wasInRiskArea", new FactValue.Flag(last != null));
        by.add("person.riskAreaLevel", new FactValue.Choice(level));
        if (last != null) by.add("person.daysSinceRiskArea", new FactValue.Moment(last));
    }

    /** A part of a county that is risky makes the county so, and a stop that names a whole city says it may have been anywhere in it. */
    private boolean within(Filing.Stop stop, RiskArea area) {
        var risky = ControlLevels.prefix(area.division());
        var place = ControlLevels.prefix(stop.division());
        return (place.startsWith(risky) || risky.startsWith(place)) && stop.untilDay().plusDays(1).atStartOfDay(zone).toInstant().isAfter(area.from())
                && (area.until() == null || stop.fromDay().atStartOfDay(zone).toInstant().isBefore(area.until()));
    }

    private Instant left(Filing.Stop stop, RiskArea area) {
        var end = stop.untilDay().plusDays(1).atStartOfDay(zone).toInstant();
        return earlier(end, area.until());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private record By(List<Fact> facts, OpenCases.Head head, Instant now) {

        void add(String name, FactValue value) {
            add(name, value, "");
        }

        /** @param reference what it hangs on, where that is not plain */
        void add(String name, FactValue value, String reference) {
            facts.add(new Fact(name, value, new FactSource(FactSource.Kind.COMPUTED, reference), head.id().toString(), now));
        }
    }
}
