package org.millwright.entry.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.file.Files;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(JdbcClient db, KeptDays kept, PersonalCipher cipher, ResponsibilityNet net, ObjectProvider<Files> files, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.kept = kept;
        this.cipher = cipher;
        this.net = net;
        this.files = files;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param evidenceErased daily reports of people in quarantine counted too
     * @param overdueLeft    what is still there though its time is over: nothing else than 0 is right
     */
    public record Run(UUID id, Instant ranAt, int filingsClosed, int filingsErased, int evidenceErased, int overdueLeft) {}

    /** One round for the current zone, in the caller's transaction. */
    public Run run() {
        var now = clock.instant();
        int closed = close(now);
        int filings = forgetJourneys(now);
        int evidence = 0;
        for (var category : kept.on(today(now)).keySet()) evidence += forget(category, before(category, now), now);
        evidence += reports("update quarantine_report r set body = null from ", now).update();
        var run = new Run(Ids.next(), now, closed, filings, evidence, countOverdue(now));
        db.sql("""
                insert into entry_retention_run (zone_id, id, ran_at, filings_closed, filings_erased, evidence_erased, overdue_left)
                values (:zone, :id, :now, :closed, :filings, :evidence, :left)""").param("zone", CurrentZone.id()).param("id", run.id()).param("now", Rows.at(now))
                .param("closed", closed).param("filings", filings).param("evidence", evidence).param("left", run.overdueLeft()).update();
        events.publishEvent(new FactsForgotten(CurrentZone.id(), run.id(), filings, evidence));
        return run;
    }

    private int close(Instant now) {
        var closed = db.sql("""
                update filing set state = 'closed', ended_at = leaves_at, changed_at = :now, draft = null
                where zone_id = :zone and state in ('filed', 'returned', 'admitted', 'refused', 'arrived') and leaves_at < :now returning id""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).query(UUID.class).list();
        net.close(closed);
        return closed.size();
    }

    /** Stops, and with the filing's key what its decisions computed from them. */
    private int forgetJourneys(Instant now) {
        var over = db.sql("""
                select f.id from filing f where f.zone_id = :zone and f.ended_at < :before and exists (select 1 from filing_stop s where s.zone_id = f.zone_id and s.filing_id = f.id)
                order by f.id limit 5000""").param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.TRAVEL, now))).query(UUID.class).list();
        db.sql("delete from filing_stop where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        db.sql("update entry_decision set context = null where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        over.forEach(cipher::destroy);
        return over.size();
    }

    private int forget(FactCategory category, Instant before, Instant now) {
        removeFiles(overdue("select e.file_id, e.subject_id from entry_evidence e where e.file_id is not null and ", category, before)
                .query((row, n) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)}).list());
        return overdue("update entry_evidence e set body = null, pool = null, erased_at = :now, erased_basis = :basis where ", category, before)
                .param("now", Rows.at(now)).param("basis", BASIS).update();
    }

    /** Daily reports of people in quarantine, health facts as any other: their time begins with the end of the order. */
    private JdbcClient.StatementSpec reports(String what, Instant now) {
        return db.sql(what + "quarantine_order o where r.zone_id = :zone and o.zone_id = r.zone_id and o.id = r.order_id and r.body is not null and o.ends_at < :before")
                .param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.HEALTH, now)));
    }

    private void removeFiles(List<UUID[]> papers) {
        papers.forEach(paper -> files.getObject().remove("evidence", paper[1], paper[0]));
    }

    private JdbcClient.StatementSpec overdue(String what, FactCategory category, Instant before) {
        return db.sql(what + OVERDUE).param("zone", CurrentZone.id()).param("category", Rows.word(category)).param("before", Rows.at(before));
    }

    /** Asked of the rows themselves, not of what the job believes to have done. */
    public int countOverdue(Instant now) {
        return kept.on(today(now)).keySet().stream().mapToInt(category ->
                overdue("select count(*) from entry_evidence e where ", category, before(category, now)).query(Integer.class).single()).sum()
                + reports("select count(*) from quarantine_report r, ", now).query(Integer.class).single();
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
        RecurringTask<Void> entryRetention(Zones zones, ObjectProvider<Retention> retention, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-retention", EVERY, zones, zone -> transaction.executeWithoutResult(status -> retention.getObject().run()));
        }
    }
}
