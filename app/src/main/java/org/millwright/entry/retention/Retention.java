package org.millwright.entry.retention;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.millwright.entry.FilingStops;
import org.millwright.entry.retention.Forgetting.Figure;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneJobs;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what its time is over for. A filing whose stay has ended is closed; so many days later its journey and what is known of its people go, unless the same
 * person is in another filing that is not over yet. Outcome, clauses and edition of decisions stay.
 */
@Component
public class Retention {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final String TASK = "entry-forgetting";

    /** Rows a transaction: a zone that was without its job for a year is brought up to date without one that holds everything for minutes. */
    private static final int MOST = 5_000;

    private static final int SEALED = 1_000;

    private final JdbcClient db;
    private final List<Forgetting> kinds;
    private final ForgottenPapers papers;
    private final FilingStops stops;
    private final ResponsibilityNet net;
    private final ZoneJobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(JdbcClient db, List<Forgetting> kinds, ForgottenPapers papers, FilingStops stops, ResponsibilityNet net, ZoneJobs jobs, TransactionTemplate transaction, ApplicationEventPublisher events,
              Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.papers = papers;
        this.stops = stops;
        this.net = net;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param evidenceErased daily reports of people in quarantine counted too
     * @param recordsErased  papers, and whatever else tells where somebody was
     * @param overdueLeft    what is still there though its time is over: nothing else than 0 is right, but for a round that others follow at once
     */
    public record Run(UUID id, Instant ranAt, int filingsClosed, int filingsErased, int evidenceErased, int recordsErased, int overdueLeft) {

        int touched() {
            return filingsClosed + filingsErased + evidenceErased + recordsErased;
        }
    }

    /** One round for the current zone, in the caller's transaction, and no more of it than one transaction should hold. */
    public Run run() {
        return runUpTo(MOST);
    }

    /** @param most rows of all kinds */
    public Run runUpTo(int most) {
        var now = clock.instant();
        var figures = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) figures.put(figure, 0);
        int closed = close(now, most), left = most - closed;
        for (var kind : kinds) {
            int gone = kind.forget(now, left);
            left -= gone;
            figures.merge(kind.figure(), gone, Integer::sum);
        }
        var run = new Run(Ids.next(), now, closed, figures.get(Figure.JOURNEYS), figures.get(Figure.FACTS), figures.get(Figure.RECORDS), countOverdue(now));
        db.sql("""
                insert into entry_retention_run (zone_id, id, ran_at, filings_closed, filings_erased, evidence_erased, records_erased, overdue_left)
                values (:zone, :id, :now, :closed, :filings, :evidence, :records, :left)""").param("zone", CurrentZone.id()).param("id", run.id()).param("now", Rows.at(now))
                .param("closed", closed).param("filings", run.filingsErased()).param("evidence", run.evidenceErased()).param("records", run.recordsErased())
                .param("left", run.overdueLeft()).update();
        events.publishEvent(new FactsForgotten(CurrentZone.id(), run.id(), run.filingsErased(), run.evidenceErased()));
        return run;
    }

    /** Round after round, each in a transaction of its own, until nothing is left or the node leaves. */
    public void runAll(BooleanSupplier leaving) {
        while (transaction.execute(status -> papers.seal() + stops.seal(SEALED)) > 0) {
            if (leaving.getAsBoolean()) throw new ZoneJobs.NodeStopping();
        }
        while (transaction.execute(status -> run()).touched() >= MOST) {
            if (leaving.getAsBoolean()) throw new ZoneJobs.NodeStopping();
        }
    }

    /** A round now, in the request's transaction; what it did not reach goes on in the background. */
    public Run runNow() {
        var run = run();
        if (run.touched() >= MOST) jobs.schedule(TASK, run.id());
        return run;
    }

    private int close(Instant now, int most) {
        var closed = db.sql("""
                update filing set state = 'closed', ended_at = leaves_at, changed_at = :now, draft = null
                where zone_id = :zone and id in (select f.id from filing f where f.zone_id = :zone and f.state in ('filed', 'returned', 'admitted', 'refused', 'arrived') and f.leaves_at < :now
                    order by f.leaves_at, f.id limit :most) returning id""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("most", most).query(UUID.class).list();
        net.close(closed);
        return closed.size();
    }

    public int countOverdue(Instant now) {
        return kinds.stream().mapToInt(kind -> kind.countOverdue(now)).sum();
    }

    /** @param kind end of the message key {@code entry.kept.<kind>} */
    public record Overdue(String kind, FactCategory category, int rows) {}

    /** Each kind with what is left of it though its time is over. */
    public List<Overdue> listOverdue(Instant now) {
        return kinds.stream().map(kind -> new Overdue(kind.kind(), kind.category(), kind.countOverdue(now))).toList();
    }

    public List<Run> listRuns(int most) {
        return db.sql("select * from entry_retention_run where zone_id = :zone order by ran_at desc, id desc limit :most").param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> new Run(Rows.id(row, "id"), Rows.instant(row, "ran_at"), row.getInt("filings_closed"), row.getInt("filings_erased"),
                        row.getInt("evidence_erased"), row.getInt("records_erased"), row.getInt("overdue_left"))).list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> entryRetention(Zones zones, ObjectProvider<Retention> retention) {
            return ZoneRounds.task("entry-retention", EVERY, zones, zone -> retention.getObject().runAll(() -> false));
        }

        /** What comes too late is done by the hourly round. */
        @Bean
        OneTimeTask<Void> entryForgetting(ObjectProvider<Retention> retention) {
            return ZoneJobs.task(TASK, (run, leaving) -> retention.getObject().runAll(leaving), run -> { });
        }
    }
}
