package org.millwright.entry.quarantine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingTold;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily report is due by the zone's hour. Who was in quarantine by then and has not reported is reminded, and whoever answers for the people of the filing hears that
 * one is missing, once a day. What the report would say is nobody's business here.
 */
@Component
public class MissingReports {

    static final SettingName REPORT_HOUR = SettingName.wholeNumber("entry.report-hour", 10, 1, 23);

    private static final int AT_ONCE = 500;

    /** Of an order {@code o}, and of the day whose hour has come. */
    static final String MISSING = """
            o.starts_at <= :due and o.ends_at > :now and not exists (select 1 from quarantine_report r where r.zone_id = o.zone_id and r.order_id = o.id and r.day = :today)""";

    /** @param due the zone's hour of the day, in the future or past */
    public record Deadline(LocalDate day, int hour, Instant due) {

        public boolean passed(Instant now) {
            return !now.isBefore(due);
        }
    }

    private record Missing(UUID orderId, @Nullable UUID filingId, @Nullable String number, @Nullable UUID membershipId) {}

    private final JdbcClient db;
    private final ResponsibilityNet net;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MissingReports(JdbcClient db, ResponsibilityNet net, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.net = net;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    public Deadline today() {
        return of(clock.instant());
    }

    private Deadline of(Instant now) {
        var zone = zones.currentZone();
        var day = zone.dayOf(now);
        int hour = settings.intSetting(REPORT_HOUR, day);
        return new Deadline(day, hour, day.atTime(hour, 0).atZone(zone.timeZone()).toInstant());
    }

    /** @return of how many people it was told */
    public int watch(Instant now) {
        var deadline = of(now);
        if (!deadline.passed(now)) return 0;
        var missing = take(deadline, now);
        missing.forEach(it -> tellThem(it, deadline));
        var byFiling = missing.stream().filter(it -> it.filingId() != null).collect(Collectors.groupingBy(Missing::filingId));
        var answering = net.answeringEach(byFiling.keySet(), Step.PEOPLE);
        byFiling.forEach((filing, late) -> tellWhoAnswers(filing, answering.get(filing), late, deadline));
        return missing.size();
    }

    /** The row is written first, so a second round or node finds nobody to tell of. */
    private List<Missing> take(Deadline deadline, Instant now) {
        return db.sql("""
                with late as (
                    insert into quarantine_reminder (zone_id, order_id, day, told_at)
                    select o.zone_id, o.id, :today, :now from quarantine_order o where o.zone_id = :zone and\s""" + MISSING + """
                      and not exists (select 1 from quarantine_reminder q where q.zone_id = o.zone_id and q.order_id = o.id and q.day = :today)
                    order by o.id limit :most
                    on conflict do nothing returning zone_id, order_id)
                select o.id, o.filing_id, f.number, ms.id as membership from late join quarantine_order o on o.zone_id = late.zone_id and o.id = late.order_id
                join member m on m.zone_id = o.zone_id and m.id = o.member_id
                left join filing f on f.zone_id = o.zone_id and f.id = o.filing_id
                left join membership ms on ms.zone_id = o.zone_id and ms.account_id = m.account_id and ms.ended_at is null
                where o.zone_id = :zone order by o.id""")
                .param("zone", CurrentZone.id()).param("today", deadline.day()).param("due", Rows.at(deadline.due())).param("now", Rows.at(now)).param("most", AT_ONCE)
                .query((row, n) -> new Missing(Rows.id(row, "id"), Rows.findId(row, "filing_id"), row.getString("number"), Rows.findId(row, "membership"))).list();
    }

    private void tellThem(Missing it, Deadline deadline) {
        if (it.membershipId() != null) {
            events.publishEvent(new ReportDue(CurrentZone.id(), it.orderId(), Recipients.memberships(it.membershipId()), "report_due", deadline.day(), deadline.hour()));
        }
        if (it.filingId() == null) {
            events.publishEvent(new ReportDue(CurrentZone.id(), it.orderId(), Recipients.roles(Role.HEALTH_OFFICER), "report_unfiled", deadline.day(), deadline.hour()));
        }
    }

    /** One notice a filing, however many have not reported; it says how many and names nobody. */
    private void tellWhoAnswers(UUID filingId, Recipients whom, List<Missing> late, Deadline deadline) {
        events.publishEvent(new FilingTold(CurrentZone.id(), filingId, whom, "report_missing", deadline.day() + "/" + late.getFirst().orderId(),
                List.of(String.valueOf(late.getFirst().number()), late.size(), deadline.day(), deadline.hour())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        SettingName entryReportHour() {
            return REPORT_HOUR;
        }

        @Bean
        RecurringTask<Void> entryMissingReports(Zones zones, ObjectProvider<MissingReports> reports, TransactionTemplate transaction, Clock clock) {
            return ZoneRounds.task("entry-missing-reports", Duration.ofMinutes(10), zones, zone -> transaction.executeWithoutResult(status -> reports.getObject().watch(clock.instant())));
        }
    }
}
