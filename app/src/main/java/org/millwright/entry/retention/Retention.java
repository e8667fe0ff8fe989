package org.millwright.entry.retention;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.millwright.file.Files;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneJobs;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.millwright.vault.PersonalCipher;
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

    static final String BASIS = "entry.erased.retention";

    private static final Duration EVERY = Duration.ofHours(1);
    private static final String TASK = "entry-forgetting";

    /** Rows a transaction: a zone that was without its job for a year is brought up to date without one that holds everything for minutes. */
    private static final int MOST = 5_000;

    /** Evidence whose time is over: the last filing its person was in ended so many days ago, or there never was one and it is as old itself. */
    private static final String OVERDUE = """
            e.zone_id = :zone and e.category = :category and e.subject = 'person' and e.erased_at is null and e.stated_at < :before and not exists (
                select 1 from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where m.zone_id = e.zone_id and m.member_id = e.subject_id and coalesce(f.ended_at, 'infinity') >= :before)""";

    private final JdbcClient db;
    private final KeptDays kept;
    private final PersonalCipher cipher;
    private final ResponsibilityNet net;
    private final ObjectProvider<Files> files;
    private final Zones zones;
    private final ZoneJobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(JdbcClient db, KeptDays kept, PersonalCipher cipher, ResponsibilityNet net, ObjectProvider<Files> files, Zones zones, ZoneJobs jobs, TransactionTemplate transaction,
              ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.kept = kept;
        this.cipher = cipher;
        this.net = net;
        this.files = files;
        this.zones = zones;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param evidenceErased daily reports of people in quarantine counted too
     * @param overdueLeft    what is still there though its time is over: nothing else than 0 is right, but for a round that others follow at once
     */
    public record Run(UUID id, Instant ranAt, int filingsClosed, int filingsErased, int evidenceErased, int overdueLeft) {

        int touched() {
            return filingsClosed + filingsErased + evidenceErased;
        }
    }

    /** One round for the current zone, in the caller's transaction, and no more of it than one transaction should hold. */
    public Run run() {
        return runUpTo(MOST);
    }

    /** @param most rows of all kinds */
    public Run runUpTo(int most) {
        var now = clock.instant();
        int closed = close(now, most);
        int filings = forgetJourneys(now, most - closed);
        int evidence = 0;
        for (var category : kept.on(today(now)).keySet()) evidence += forget(category, before(category, now), now, most - closed - filings - evidence);
        evidence += forgetReports(now, most - closed - filings - evidence);
        var run = new Run(Ids.next(), now, closed, filings, evidence, countOverdue(now));
        db.sql("""
                insert into entry_retention_run (zone_id, id, ran_at, filings_closed, filings_erased, evidence_erased, overdue_left)
                values (:zone, :id, :now, :closed, :filings, :evidence, :left)""").param("zone", CurrentZone.id()).param("id", run.id()).param("now", Rows.at(now))
                .param("closed", closed).param("filings", filings).param("evidence", evidence).param("left", run.overdueLeft()).update();
        events.publishEvent(new FactsForgotten(CurrentZone.id(), run.id(), filings, evidence));
        return run;
    }

    /** Round after round, each in a transaction of its own, until nothing is left or the node leaves. */
    void runAll(BooleanSupplier leaving) {
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

    /** Stops, who was with whom, and with the filing's key what its decisions computed from them. */
    private int forgetJourneys(Instant now, int most) {
        var over = journeys("select f.id", " order by f.ended_at, f.id limit :most", now).param("most", most).query(UUID.class).list();
        db.sql("delete from filing_stop where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        db.sql("delete from entry_hold_contact c using entry_hold h where c.zone_id = :zone and h.zone_id = :zone and h.id = c.hold_id and (c.filing_id = any(:ids) or h.filing_id = any(:ids))")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        db.sql("update entry_decision set context = null where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        cipher.destroy(over);
        return over.size();
    }

    private JdbcClient.StatementSpec journeys(String what, String rest, Instant now) {
        return db.sql(what + " from filing f where f.zone_id = :zone and f.ended_at < :before and exists (select 1 from filing_stop s where s.zone_id = f.zone_id and s.filing_id = f.id)" + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.TRAVEL, now)));
    }

    private record Paper(UUID id, @Nullable UUID fileId, UUID subjectId) {}

    private int forget(FactCategory category, Instant before, Instant now, int most) {
        var over = overdue("select e.id, e.file_id, e.subject_id", " order by e.stated_at, e.id limit :most", category, before).param("most", most)
                .query((row, n) -> new Paper(Rows.id(row, "id"), Rows.findId(row, "file_id"), Rows.id(row, "subject_id"))).list();
        over.stream().filter(it -> it.fileId() != null).forEach(it -> files.getObject().remove("evidence", it.subjectId(), it.fileId()));
        return db.sql("update entry_evidence set body = null, pool = null, erased_at = :now, erased_basis = :basis where zone_id = :zone and id = any(:ids) and erased_at is null")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(over.stream().map(Paper::id).toList())).param("now", Rows.at(now)).param("basis", BASIS).update();
    }

    private int forgetReports(Instant now, int most) {
        return reports("update quarantine_report set body = null where zone_id = :zone and id in (select r.id", " order by o.ends_at, r.id limit :most)", now).param("most", most).update();
    }

    /** Daily reports of people in quarantine, health facts as any other: their time begins with the end of the order. */
    private JdbcClient.StatementSpec reports(String what, String rest, Instant now) {
        return db.sql(what + """
                 from quarantine_report r join quarantine_order o on o.zone_id = r.zone_id and o.id = r.order_id
                where r.zone_id = :zone and r.body is not null and o.ends_at < :before""" + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.HEALTH, now)));
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, FactCategory category, Instant before) {
        return db.sql(what + " from entry_evidence e where " + OVERDUE + rest).param("zone", CurrentZone.id()).param("category", Rows.word(category)).param("before", Rows.at(before));
    }

    /** Facts, reports and journeys, asked of the rows themselves, not of what the job believes to have done. */
    public int countOverdue(Instant now) {
        return kept.on(today(now)).keySet().stream().mapToInt(category -> overdue("select count(*)", "", category, before(category, now)).query(Integer.class).single()).sum()
                + reports("select count(*)", "", now).query(Integer.class).single() + journeys("select count(*)", "", now).query(Integer.class).single();
    }

    public List<Run> listRuns(int most) {
        return db.sql("select * from entry_retention_run where zone_id = :zone order by ran_at desc, id desc limit :most").param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> new Run(Rows.id(row, "id"), Rows.instant(row, "ran_at"), row.getInt("filings_closed"), row.getInt("filings_erased"),
                        row.getInt("evidence_erased"), row.getInt("overdue_left"))).list();
    }

    private Instant before(FactCategory category, Instant now) {
        return now.minus(Duration.ofDays(kept.on(today(now)).get(category)));
    }

    private java.time.LocalDate today(Instant now) {
        return zones.currentZone().dayOf(now);
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
