package org.millwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.millwright.entry.Cause;
import org.millwright.entry.Filings;
import org.millwright.entry.Redeciding;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.SiteHours;
import org.millwright.entry.chain.SiteHours.Stretch;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.chain.Transfers.Transfer;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Crews that have arrived: one at work, with tests owed, a ride and hours of its own; another of whom one tested positive, and who are all held. */
@Component
class InsideMaker {

    /** In time for every rule about it; then all of it is put back by so much and a little more. */
    static final Duration AHEAD = Duration.ofHours(50);

    private static final Duration SINCE = Duration.ofHours(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FilingMaker maker;
    private final Filings filings;
    private final Chains chains;
    private final Transfers transfers;
    private final SiteHours hours;
    private final Redeciding redeciding;
    private final EvidenceMaker evidence;
    private final JdbcTemplate db;
    private final Clock clock;

    InsideMaker(FilingMaker maker, Filings filings, Chains chains, Transfers transfers, SiteHours hours, Redeciding redeciding, EvidenceMaker evidence, JdbcTemplate db, Clock clock) {
        this.maker = maker;
        this.filings = filings;
        this.chains = chains;
        this.transfers = transfers;
        this.hours = hours;
        this.redeciding = redeciding;
        this.evidence = evidence;
        this.db = db;
        this.clock = clock;
    }

    void make(CurrentUser officer, CurrentUser health, CurrentUser driver, List<UUID> filed) {
        var inside = filed.stream().filter(filing -> maker.admit(officer, filing)).toList();
        if (inside.isEmpty()) return;
        inside.forEach(filing -> arrive(officer, filing));
        work(officer, driver, inside.getFirst());
        if (inside.size() > 1) evidence.positive(health, filings.getFiling(officer, inside.get(1)).getTerms().members().getFirst());
    }

    private void arrive(CurrentUser officer, UUID filing) {
        double earlier = AHEAD.plus(SINCE).toSeconds();
        db.update("""
                update filing set arrives_from = arrives_from - e.s, arrives_until = arrives_until - e.s, leaves_at = leaves_at - e.s, created_at = created_at - e.s, first_filed_at = first_filed_at - e.s,
                    filed_at = filed_at - e.s from (select make_interval(secs => ?) as s) e where zone_id = ? and id = ?""", earlier, DemoZone.ID, filing);
        // now, for its history can only be added to, and says that it was filed and admitted just before
        for (var point : List.of(ChainPoint.GATE, ChainPoint.VEHICLE, ChainPoint.SITE)) chains.seen(filing, point, clock.instant(), "demo/" + filing + point);
        redeciding.redecide(List.of(filing), Cause.FACT, null);
    }

    private void work(CurrentUser officer, CurrentUser driver, UUID filing) {
        var terms = filings.getFiling(officer, filing).getTerms();
        var leaves = clock.instant().plus(Duration.ofHours(3));
        transfers.order(officer, filing, new Transfer(Ids.next(), "鲁F6K318", driver.name(), driver.membershipId(), 7, terms.members().size(), ChainPoint.SITE, ChainPoint.LODGING, null, leaves,
                leaves.plus(Duration.ofMinutes(25))));
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
        record(officer, terms.siteId(), filing, tomorrow, "local", 7, 17);
        record(officer, terms.siteId(), filing, tomorrow, "outside", 18, 22);
    }

    private void record(CurrentUser officer, UUID site, UUID filing, LocalDate from, String side, int starts, int ends) {
        var problems = new Problems();
        hours.record(officer, site, filing, IntStream.range(0, 4).mapToObj(from::plusDays).map(day -> new Stretch(side, at(day, starts), at(day, ends), at(day, starts).minus(Duration.ofMinutes(45)))).toList(), problems);
        if (problems.any()) throw new IllegalStateException("the demo's hours in turn: " + problems.list());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
