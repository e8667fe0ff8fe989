package org.millwright.bench.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.millwright.Millwright;
import org.millwright.demo.DemoZone;
import org.millwright.entry.Batch;
import org.millwright.entry.Batches;
import org.millwright.entry.Cause;
import org.millwright.entry.ControlNow;
import org.millwright.entry.FilingStops;
import org.millwright.entry.Redeciding;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open filings decided again after the control level changed, through the application's own job: each with the people of a crew, two tests a head sealed under a key
 * of their own, a vehicle and a journey. The first round, which makes the filings' keys, is not counted.
 */
final class RoundBench {

    private static final int CREWS = 5_000;
    private static final int SEALED = 5_000;

    private RoundBench() {}

    /** The level is what the measurement changes. */
    private static final class Supposed implements ControlNow, ControlNow.Levels {

        private final RuleSet rules = RoundRules.rules();
        private volatile ControlLevel level = ControlLevel.III;

        @Override
        public Levels levels() {
            return this;
        }

        @Override
        public ControlLevel at(String division, Instant at) {
            return level;
        }

        @Override
        public Optional<Instant> findLastTurn(Instant now) {
            return Optional.empty();
        }

        @Override
        public RuleBook bookFor(Collection<String> divisions, ControlLevel at, Instant when) {
            return rules.inForce(divisions, at, when);
        }

        @Override
        public Optional<Acknowledged> findAcknowledged(Collection<UUID> members) {
            return Optional.empty();
        }

        @Override
        public List<RiskArea> listRiskAreas(Instant since) {
            return List.of(new RiskArea("371000", "medium", Instant.parse("2020-01-01T00:00:00Z"), null));
        }
    }

    static String measure(int filings, Path home) throws Exception {
        var supposed = new Supposed();
        var application = Millwright.application(Map.of("server.port", "0", "logging.level.root", "error", "logging.level.org.millwright", "error", "millwright.demo", "true",
                "millwright.data-dir", home.resolve("benchmarks/target/entry-" + filings).toString(), "millwright.demo.crews", Integer.toString(Math.min(CREWS, filings))));
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("supposedControl", ControlNow.class, () -> supposed, it -> it.setPrimary(true)));
        var quiet = System.out;
        System.setOut(System.err);
        ConfigurableApplicationContext node = application.run();
        System.setOut(quiet);
        try (node) {
            return CurrentZone.call(DemoZone.ID, () -> measure(node, supposed, filings));
        }
    }

    private static String measure(ConfigurableApplicationContext node, Supposed supposed, int filings) throws InterruptedException {
        var transaction = node.getBean(TransactionTemplate.class);
        var db = node.getBean(JdbcTemplate.class);
        transaction.executeWithoutResult(status -> {
            if (db.queryForObject("select count(*) from filing where zone_id = ? and number like 'BB-0000-%'", Integer.class, DemoZone.ID) == 0) fill(node, db, filings);
        });
        round(node, transaction);
        supposed.level = ControlLevel.II;
        long begun = System.nanoTime();
        var batch = round(node, transaction);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int heads = transaction.execute(status -> db.queryForObject("select count(*) from filing_member where zone_id = ?", Integer.class, DemoZone.ID));
        return String.format(Locale.ROOT, "round after a level change (filings),%d,%.1f s,%d changed,%d heads,%.0f filings/s", batch.done(), seconds, batch.changed(), heads, batch.done() / seconds);
    }

    private static Batch round(ConfigurableApplicationContext node, TransactionTemplate transaction) throws InterruptedException {
        UUID id = transaction.execute(status -> node.getBean(Redeciding.class).redecideAll(Cause.LEVEL, null));
        while (true) {
            var batch = transaction.execute(status -> node.getBean(Batches.class).findBatch(id).orElseThrow());
            if (batch.endedAt() != null) return batch;
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void fill(ConfigurableApplicationContext node, JdbcTemplate db, int filings) {
        var now = node.getBean(Clock.class).instant();
        byLaw(db);
        tests(node, db, now);
        // a crew's filings follow each other, nine hours each within ten days: nobody is in two at a time
        node.getBean(JdbcClient.class).sql("""
                with crews as (select row_number() over (order by id) - 1 as k, count(*) over () as many, id, installer_id from crew c where zone_id = :zone
                        and not exists (select 1 from filing f where f.zone_id = c.zone_id and f.crew_id = c.id)),
                    sites as (select row_number() over (order by id) - 1 as k, count(*) over () as many, id, company_id from site where zone_id = :zone),
                    filings as (select n, c.id as crew, c.installer_id, s.id as site, s.company_id, n / c.many * t.hours + n % (t.hours - 10) as hours
                        from generate_series(0, :filings - 1) n join crews c on c.k = n % c.many join sites s on s.k = n % s.many
                        cross join lateral (select greatest(12, 240 / ((:filings + c.many - 1) / c.many)) as hours) t)
                insert into filing (zone_id, id, number, owner_id, installer_id, company_id, site_id, crew_id, origin, travel_mode, arrives_from, arrives_until, leaves_at, distance_metres,
                    filer, state, revision, created_at, created_by, changed_at, first_filed_at, filed_at, filed_by)
                select :zone, gen_random_uuid(), 'BB-0000-' || n + 1, installer_id, installer_id, company_id, site, crew, '371002', 'road', a.now + hours * interval '1 hour',
                    a.now + (hours + 4) * interval '1 hour', a.now + (hours + 9) * interval '1 hour', 60000, 'receiver', 'filed', 1, a.filed, crew, a.now, a.filed, a.filed, crew
                from filings, (select cast(:now as timestamptz) as now, cast(:now as timestamptz) - interval '30 hours' as filed) a""")
                .param("zone", DemoZone.ID).param("filings", filings).param("now", now.toString()).update();
        db.update("""
                insert into filing_member (zone_id, filing_id, member_id, position, stay)
                select f.zone_id, f.id, m.member_id, row_number() over (partition by f.id order by m.member_id), f.stay from filing f
                join crew_member m on m.zone_id = f.zone_id and m.crew_id = f.crew_id and m.left_on is null where f.zone_id = ? and f.number like 'BB-0000-%'""", DemoZone.ID);
        db.update("insert into filing_vehicle (zone_id, id, filing_id, position, plate, seats) select zone_id, gen_random_uuid(), id, 1, '鲁K' || right(number, 5), 7 from filing where zone_id = ? and number like 'BB-0000-%'", DemoZone.ID);
        db.update("insert into filing_stop (zone_id, filing_id, position, division, from_day, until_day) select zone_id, id, 1, '371002', current_date - 10, current_date from filing where zone_id = ? and number like 'BB-0000-%'", DemoZone.ID);
        seal(node.getBean(FilingStops.class));
    }

    /** By law, so that none of the made-up people has to say a word first. */
    private static void byLaw(JdbcTemplate db) {
        db.update("insert into entry_legal_basis (zone_id, id, category, basis, purpose_zh, purpose_en, source, from_day, set_at, set_by) select ?, gen_random_uuid(), c, 'law', 'bench', 'bench', 'bench', "
                + "date '2000-01-01', now(), gen_random_uuid() from unnest(array['test', 'health', 'vaccination', 'travel']) c", DemoZone.ID);
    }

    /** Whereabouts as the application writes them. */
    private static void seal(FilingStops stops) {
        int sealed;
        do sealed = stops.seal(SEALED); while (sealed == SEALED);
    }

    private static void tests(ConfigurableApplicationContext node, JdbcTemplate db, Instant now) {
        var lines = new ArrayList<EvidenceGiving.Reported>();
        int at = 0;
        for (var member : db.queryForList("select id from member where zone_id = ? and left_at is null order by id", UUID.class, DemoZone.ID)) {
            lines.add(new EvidenceGiving.Reported(member, EvidenceKind.NAT, at % 50 == 0 ? "pending" : "negative", now.minus(Duration.ofHours(at % 30)), null, false, "bench", "", "nat " + member));
            lines.add(new EvidenceGiving.Reported(member, EvidenceKind.ANTIGEN, "negative", now.minus(Duration.ofHours(at++ % 12)), null, false, "bench", "", "antigen " + member));
        }
        node.getBean(EvidenceGiving.class).report(lines, FactSource.Kind.IMPORTED, "bench");
    }
}
