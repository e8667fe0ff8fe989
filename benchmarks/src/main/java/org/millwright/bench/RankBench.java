package org.millwright.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.millwright.Millwright;
import org.millwright.demand.Demand;
import org.millwright.demand.Demands;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demo.DemoZone;
import org.millwright.http.Refusal;
import org.millwright.planner.Answer;
import org.millwright.planner.Rank;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.WorkCalendar;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ranking one work package over all crews of a zone, in process and with the roster brought up to date each time, beside the same question's hard filters put
 * to PostgreSQL as one indexed statement in the same run. First it checks that both leave the same crews, calendars aside.
 */
public final class RankBench {

    private RankBench() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, "crews", "repeats");
        var home = Path.of(System.getProperty("millwright.home", "."));
        System.out.println("crews,p50_ms,p99_ms,sql_p50_ms,sql_p99_ms,heap_mb");
        for (int crews : options.numbers("crews", "1000,10000,100000")) {
            var application = Millwright.application(Map.of("server.port", "0", "logging.level.root", "error", "logging.level.org.millwright", "error", "millwright.demo", "true",
                    "millwright.data-dir", home.resolve("benchmarks/target/zone-" + crews).toString(), "millwright.demo.crews", Integer.toString(crews)));
            var quiet = System.out;
            System.setOut(System.err);
            ConfigurableApplicationContext node = application.run();
            System.setOut(quiet);
            try (node) {
                var row = org.millwright.tenancy.CurrentZone.call(DemoZone.ID, () -> measure(node, crews, options.number("repeats", crews > 50_000 ? 100 : 300)));
                System.out.println(row);
            }
        }
    }

    private static String measure(ConfigurableApplicationContext node, int crews, int repeats) throws Exception {
        var transaction = new TransactionTemplate(node.getBean(org.springframework.transaction.PlatformTransactionManager.class));
        transaction.setReadOnly(true);
        var ranking = node.getBean(RankingOf.class);
        var demand = transaction.execute(status -> node.getBean(Demands.class).findDemand(firstPublished(node)).orElseThrow());
        var work = RankingOf.open(demand).getFirst();
        awaitRoster(() -> transaction.execute(status -> ranking.look(demand).judge(demand.companyId(), ranking.site(demand), work)));
        long heap = heapMegabytes();
        var answer = transaction.execute(status -> ranking.look(demand).judge(demand.companyId(), ranking.site(demand), work));
        var filters = filters(node, transaction, ranking, demand, work);
        var ours = new ArrayList<Long>();
        var sql = new ArrayList<Long>();
        try (var connection = node.getBean(DataSource.class).getConnection()) {
            setZone(connection);
            check(withoutCalendars(answer), filters.crews(connection));
            for (int i = 0; i < repeats; i++) {
                long begun = System.nanoTime();
                transaction.execute(status -> ranking.look(demand).judge(demand.companyId(), ranking.site(demand), work));
                ours.add(System.nanoTime() - begun);
                begun = System.nanoTime();
                filters.crews(connection);
                sql.add(System.nanoTime() - begun);
            }
        }
        int warm = repeats / 5;
        return String.format(Locale.ROOT, "%d,%s,%s,%d", crews, percentiles(ours.subList(warm, repeats)), percentiles(sql.subList(warm, repeats)), heap);
    }

    /** The application reads its roster when it starts and asks whoever comes meanwhile to wait. */
    private static void awaitRoster(Runnable ranking) throws InterruptedException {
        for (int waited = 0; ; waited++) {
            try {
                ranking.run();
                return;
            } catch (Refusal reading) {
                if (waited == 600) throw reading;
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static UUID firstPublished(ConfigurableApplicationContext node) {
        return node.getBean(JdbcTemplate.class).queryForObject("select id from demand where zone_id = ? and state = 'published' order by number limit 1", UUID.class, DemoZone.ID);
    }

    private static HardFilters filters(ConfigurableApplicationContext node, TransactionTemplate transaction, RankingOf ranking, Demand demand, WorkPackage work) {
        return transaction.execute(status -> {
            var zone = ranking.look(demand).zone();
            int rank = node.getBean(JdbcTemplate.class).queryForObject("select rank from licence_class where zone_id = ? and scope_code = ? and code = ?", Integer.class,
                    DemoZone.ID, work.licenceScope(), work.licenceClass());
            return new HardFilters(DemoZone.ID, demand.companyId(), ranking.site(demand).divisionCode(), work, rank, zone.dayOf(ranking.look(demand).now()),
                    zone.dayOf(work.windowStarts()), zone.dayOf(work.windowEnds().minus(1, ChronoUnit.MINUTES)));
        });
    }

    /** The same question with every crew at work and free around the clock, for the whole window, and entry by notice alone: what the calendars decide is taken out. */
    private static Set<String> withoutCalendars(Answer answer) {
        var asked = answer.jobs().getFirst();
        var window = asked.windows().getFirst();
        var job = new Job(asked.id(), asked.companyId(), asked.site(), window.endMinute() - window.startMinute(), Interval.OPEN_START, asked.windows(),
                asked.requirements(), true);
        var always = WorkCalendar.of(window);
        List<org.millwright.planner.problem.Crew> all = new ArrayList<>();
        answer.ranks().forEach(rank -> all.add(rank.crew()));
        answer.exclusions().forEach(exclusion -> all.add(exclusion.crew()));
        var free = all.stream().map(crew -> crew.withCapacity(new Capacity(always, List.of(), crew.capacity().confirmedMinute()))).toList();
        return new Ranking().rank(job, Roster.of(free), answer.context().withEntryControlled(false)).ranks().stream().map(Rank::crewId).collect(Collectors.toSet());
    }

    private static void check(Set<String> ours, Set<String> sql) {
        if (ours.equals(sql)) {
            System.err.println("both leave the same " + ours.size() + " crews, calendars aside");
            return;
        }
        var onlyOurs = new HashSet<>(ours);
        onlyOurs.removeAll(sql);
        var onlySql = new HashSet<>(sql);
        onlySql.removeAll(ours);
        throw new IllegalStateException("different crews are left: only in process " + onlyOurs.stream().limit(3).toList() + " of " + onlyOurs.size()
                + ", only by SQL " + onlySql.stream().limit(3).toList() + " of " + onlySql.size());
    }

    private static void setZone(Connection connection) throws java.sql.SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.zone', ?, false)")) {
            statement.setString(1, DemoZone.ID.toString());
            statement.execute();
        }
    }

    private static long heapMegabytes() {
        for (int i = 0; i < 3; i++) System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f,%.1f", sorted[sorted.length / 2] / 1e6, sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6);
    }
}
