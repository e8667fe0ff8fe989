package org.millwright.entry.web;

import java.time.Instant;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.entry.Filing;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.Presence;
import org.millwright.entry.Presences;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Chains.Seen;
import org.millwright.entry.chain.SiteHours;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.web.ChainView.GapView;
import org.millwright.entry.web.ChainView.PersonLine;
import org.millwright.entry.web.ChainView.PointView;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Gathers what the page of a chain shows: point by point and person by person. */
@Component
class ChainViews {

    private final Chains chains;
    private final ChainGaps gaps;
    private final Transfers transfers;
    private final SiteHours hours;
    private final Presences presences;
    private final KnownPeople people;
    private final Zones zones;
    private final Clock clock;

    ChainViews(Chains chains, ChainGaps gaps, Transfers transfers, SiteHours hours, Presences presences, KnownPeople people, Zones zones, Clock clock) {
        this.chains = chains;
        this.gaps = gaps;
        this.transfers = transfers;
        this.hours = hours;
        this.presences = presences;
        this.people = people;
        this.zones = zones;
        this.clock = clock;
    }

    ChainView view(Filing it) {
        var seen = chains.listSeen(it.id());
        var there = presences.listPresences(it.id());
        Map<UUID, String> names = people.listMembers(it.getTerms().members()).stream().collect(Collectors.toMap(Member::id, Member::maskedName));
        var lines = there.stream().map(one -> line(one, seen, names)).toList();
        var points = Stream.of(ChainPoint.values()).map(point -> new PointView(point, seen.stream().filter(one -> one.point() == point).map(Seen::at).max(Comparator.naturalOrder()).orElse(null),
                (int) there.stream().filter(one -> seen.stream().anyMatch(at -> at.point() == point && of(at, one))).count())).toList();
        return new ChainView(points, seen.isEmpty() ? null : seen.getLast().point(), lines,
                gaps.listGaps(it.id()).stream().map(gap -> new GapView(gap, gap.memberId() == null ? "" : names.getOrDefault(gap.memberId(), ""))).toList(),
                transfers.listTransfers(it.id()), HoursView.of(hours.listRecorded(it.getTerms().siteId()), zones.currentZone(), clock.instant()));
    }

    private static PersonLine line(Presence it, List<Seen> seen, Map<UUID, String> names) {
        var last = seen.stream().filter(one -> of(one, it)).reduce((a, b) -> b);
        @Nullable ChainPoint point = last.map(Seen::point).orElse(null);
        @Nullable Instant at = last.map(Seen::at).orElse(null);
        return new PersonLine(it.memberId(), names.getOrDefault(it.memberId(), "–"), it.arrivedAt(), it.missedAt() != null, it.outAt(), point, at);
    }

    /** What was said of the whole crew holds for whoever was here then. */
    private static boolean of(Seen seen, Presence who) {
        return seen.memberId() == null ? who.arrivedAt() != null && !seen.at().isBefore(who.arrivedAt()) : seen.memberId().equals(who.memberId());
    }
}
