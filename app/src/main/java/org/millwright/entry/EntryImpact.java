package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.millwright.entry.ControlNow.RiskArea;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a change of level, area or edition would mean for filings, said before anybody confirms it. The next admitted arrivals are judged as if it held, and it is said
 * how many of how many those are; for the rest how many will be judged anew.
 */
@Component
class EntryImpact implements ProtocolImpact {

    private static final int TRIED = 2_000;
    private static final int NAMED = 5;

    private static final String OPEN = """
             from filing f join site s on s.zone_id = f.zone_id and s.id = f.site_id
            where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived') and s.division_code like :prefix || '%'""";

    private static final String ADMITTED = """
             from filing f join site s on s.zone_id = f.zone_id and s.id = f.site_id
            where f.zone_id = :zone and f.state = 'admitted' and s.division_code like :prefix || '%' and f.leaves_at > :from\s""";

    private final JdbcClient db;
    private final Deciding deciding;
    private final Holding holding;
    private final EditionBreaches breaches;
    private final Touched touched;
    private final Batches batches;
    private final ControlNow control;
    private final Clock clock;

    EntryImpact(JdbcClient db, Deciding deciding, Holding holding, EditionBreaches breaches, Touched touched, Batches batches, ControlNow control, Clock clock) {
        this.db = db;
        this.deciding = deciding;
        this.holding = holding;
        this.breaches = breaches;
        this.touched = touched;
        this.batches = batches;
        this.control = control;
        this.clock = clock;
    }

    @Override
    public List<Consequence> foresee(Change change) {
        var lines = new ArrayList<Consequence>();
        switch (change) {
            case Change.Level level -> ofLevel(level, lines);
            case Change.Area area -> ofArea(area, lines);
            case Change.Edition edition -> ofEdition(edition, lines);
            case Change.Withdrawal withdrawal -> ofWithdrawal(lines);
        }
        return lines;
    }

    @Override
    public Breaches findBreaches(UUID editionId, RuleSet rules, Instant at, int most) {
        return breaches.find(rules, at, clock.instant(), most);
    }

    private void ofLevel(Change.Level level, List<Consequence> lines) {
        var prefix = ControlLevels.prefix(level.division());
        long open = open(prefix);
        if (open == 0) return;
        lines.add(line(10, "entry.impact.anew", open, List.of()));
        lines.add(new Consequence(30, "entry.impact.crews", crews(prefix), "entry.impact.crews.note", List.of(), "/filings?look=under_way", List.of()));
        var now = clock.instant();
        var from = level.from().isAfter(now) ? level.from() : now;
        ofThoseInside(inside(prefix, from), inside -> deciding.suppose(inside, level.level(), now), lines);
        lapse(lines, listAdmitted(prefix, from), () -> countAdmitted(prefix, from), tried -> deciding.suppose(tried, level.level(), now));
    }

    private void ofArea(Change.Area area, List<Consequence> lines) {
        var through = touched.listThrough(area.division());
        if (through.isEmpty()) return;
        lines.add(line(10, "entry.impact.through", through.size(), numbers(through)));
        var now = clock.instant();
        RiskArea supposed = new RiskArea(area.division(), Rows.word(area.risk()), area.from(), area.until());
        ofThoseInside(inside("", now).stream().filter(Set.copyOf(through)::contains).toList(), inside -> deciding.suppose(inside, supposed, now), lines);
        var there = ADMITTED + "and f.id = any(:through)";
        var next = admitted("select f.id" + there + " order by f.arrives_from, f.id limit :most", now).param("through", Rows.array(through)).param("most", TRIED).query(UUID.class).list();
        lapse(lines, next, () -> admitted("select count(*)" + there, now).param("through", Rows.array(through)).query(Long.class).single(),
                tried -> deciding.suppose(tried, supposed, now));
    }

    private void ofEdition(Change.Edition edition, List<Consequence> lines) {
        long open = open("");
        if (open == 0) return;
        lines.add(line(10, "entry.impact.anew", open, List.of()));
        var now = clock.instant();
        // Its clauses begin with it: whoever is in by then is judged then.
        ofThoseInside(inside("", edition.from()), inside -> deciding.suppose(inside, edition.rules(), edition.from().isAfter(now) ? edition.from() : now), lines);
        lapse(lines, listAdmitted("", edition.from()), () -> countAdmitted("", edition.from()), tried -> deciding.suppose(tried, edition.rules(), now));
    }

    /** Which of the next arrivals would not be admitted any more, and what passes fall with them. */
    private void lapse(List<Consequence> lines, List<UUID> tried, LongSupplier all, Function<List<UUID>, Map<UUID, Made>> supposed) {
        if (tried.isEmpty()) return;
        var lapsing = supposed.apply(tried).values().stream().filter(it -> it.of().state() == FilingState.ADMITTED && Consequences.lapses(it)).map(it -> it.decision().filingId()).toList();
        var trial = new Trial(tried.size(), tried.size() < TRIED ? tried.size() : all.getAsLong());
        lines.add(new Consequence(11, "entry.impact.lapse", lapsing.size(), "entry.impact.lapse.note", List.of(lapsing.size()), "/filings?look=under_way", numbers(lapsing), trial));
        long passes = countMembers(lapsing);
        if (passes > 0) lines.add(new Consequence(20, "entry.impact.passes", passes, "entry.impact.passes.note", List.of(), "/filings?look=under_way", List.of()));
    }

    /** Crews that are in, and will be at that time. */
    private List<UUID> inside(String prefix, Instant from) {
        return db.sql("""
                select f.id from filing f join site s on s.zone_id = f.zone_id and s.id = f.site_id
                where f.zone_id = :zone and f.state = 'arrived' and f.leaves_at > :from and s.division_code like :prefix || '%' order by f.arrives_from, f.id""")
                .param("zone", CurrentZone.id()).param("prefix", prefix).param("from", Rows.at(from)).query(UUID.class).list();
    }

    /** Who is in is judged on, and may be held. */
    private void ofThoseInside(List<UUID> inside, Function<List<UUID>, Map<UUID, Made>> supposed, List<Consequence> lines) {
        if (inside.isEmpty()) return;
        var tried = inside.subList(0, Math.min(TRIED, inside.size()));
        long held = holding.countHeldBy(supposed.apply(tried).values());
        if (held > 0 || tried.size() < inside.size()) {
            lines.add(new Consequence(12, "entry.impact.held", held, "entry.impact.held.note", List.of(), "/filings?look=under_way", List.of(), new Trial(tried.size(), inside.size())));
        }
    }

    /** Under a level without rules nobody is admitted; where none is in force now entry is by notice alone as before. Counted in the database: the edition's page shows it each time. */
    private void ofWithdrawal(List<Consequence> lines) {
        var now = clock.instant();
        var levels = control.levels();
        var controlled = admitted("select distinct s.division_code" + ADMITTED, now).query(String.class).list().stream().filter(division -> levels.at(division, now).inForce()).toArray(String[]::new);
        if (controlled.length == 0) return;
        var there = ADMITTED + "and s.division_code = any(:divisions)";
        long lapsing = admitted("select count(*)" + there, now).param("divisions", controlled).query(Long.class).single();
        var named = admitted("select f.number" + there + " order by f.arrives_from, f.id limit :named", now).param("divisions", controlled).param("named", NAMED).query(String.class).list();
        lines.add(new Consequence(11, "entry.impact.lapse", lapsing, "entry.impact.withdrawal.note", List.of(), "/filings?look=under_way", named));
        long passes = admitted("select count(*) from filing_member m where m.zone_id = :zone and m.filing_id in (select f.id" + there + ")", now).param("divisions", controlled).query(Long.class).single();
        lines.add(new Consequence(20, "entry.impact.passes", passes, "entry.impact.passes.note", List.of(), "/filings?look=under_way", List.of()));
    }

    private JdbcClient.StatementSpec admitted(String sql, Instant from) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("prefix", "").param("from", Rows.at(from));
    }

    private static Consequence line(int order, String label, long count, List<String> examples) {
        return new Consequence(order, label, count, label + ".note", List.of(count), "/filings?look=under_way", examples);
    }

    private long open(String prefix) {
        return db.sql("select count(*)" + OPEN).param("zone", CurrentZone.id()).param("prefix", prefix).query(Long.class).single();
    }

    /** Of open filings. */
    private long crews(String prefix) {
        return db.sql("select count(distinct f.crew_id)" + OPEN).param("zone", CurrentZone.id()).param("prefix", prefix).query(Long.class).single();
    }

    private List<UUID> listAdmitted(String prefix, Instant from) {
        return db.sql("select f.id" + ADMITTED + "order by f.arrives_from, f.id limit :most").param("zone", CurrentZone.id()).param("prefix", prefix).param("from", Rows.at(from))
                .param("most", TRIED).query(UUID.class).list();
    }

    private long countAdmitted(String prefix, Instant from) {
        return db.sql("select count(*)" + ADMITTED).param("zone", CurrentZone.id()).param("prefix", prefix).param("from", Rows.at(from)).query(Long.class).single();
    }

    /** Each person of an admitted filing carries a pass. */
    private long countMembers(List<UUID> filings) {
        return db.sql("select count(*) from filing_member where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(filings)).query(Long.class).single();
    }

    /** The round that decides anew after it, for those who may look at rounds. */
    @Override
    public Map<UUID, Following> listFollowing(CurrentUser user, Collection<UUID> changes) {
        if (!EntrySight.rounds(user)) return Map.of();
        Map<UUID, Following> following = new HashMap<>();
        batches.listBySource(changes).forEach((change, it) -> following.put(change, new Following("entry.batch.following." + it.state(), List.of(it.done(), it.total()), "/redecisions/" + it.id())));
        return following;
    }

    private List<String> numbers(List<UUID> ids) {
        return db.sql("select number from filing where zone_id = :zone and id = any(:ids) order by arrives_from limit :named").param("zone", CurrentZone.id())
                .param("ids", Rows.array(ids)).param("named", NAMED).query(String.class).list();
    }
}
