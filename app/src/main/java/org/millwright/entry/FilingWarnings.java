package org.millwright.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
 * Tells whoever answers for the people of a filing, in time and once each: of whatever ends before the work does, and that the arrival is near while nobody is admitted.
 * A round over the rows rather than a word from each decision, so that a change which decides a hundred thousand anew does not tell as many at once.
 */
@Component
public class FilingWarnings {

    static final SettingName HOURS_BEFORE = SettingName.wholeNumber("entry.warn-hours", 24, 1, 240);

    private static final int AT_ONCE = 500;

    private static final String EXPIRING = """
            with due as (select f.id, d.at from filing f cross join lateral unnest(f.deadlines) d(at)
                where f.zone_id = :zone and f.state in ('filed', 'admitted', 'arrived') and f.deadlines[1] <= :until and d.at between :now and :until and d.at <> all(f.warned)
                order by d.at, f.id limit :most),
            told as (update filing f set warned = array(select w.at from unnest(f.warned) w(at) where w.at >= :now union select due.at from due where due.id = f.id)
                where f.zone_id = :zone and f.id in (select due.id from due) returning f.id, f.number)
            select told.id, told.number, due.at from told join due on due.id = told.id order by due.at, told.id""";

    private static final String ARRIVING = """
            update filing set arrival_told_at = :now where zone_id = :zone and id in (
                select f.id from filing f where f.zone_id = :zone and f.state in ('filed', 'returned') and f.arrives_from between :now and :until and f.arrival_told_at is null
                order by f.arrives_from, f.id limit :most)
            returning id, number, arrives_from as at""";

    private final JdbcClient db;
    private final ResponsibilityNet net;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FilingWarnings(JdbcClient db, ResponsibilityNet net, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.net = net;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    private record Due(UUID id, String number, Instant at) {}

    /** @return how many filings somebody was told of */
    public int watch() {
        return tell(EXPIRING, "expiring", Step.PEOPLE) + tell(ARRIVING, "arriving", Step.PEOPLE, Step.REVIEW);
    }

    private int tell(String taking, String what, Step... steps) {
        var now = clock.instant();
        var until = now.plus(Duration.ofHours(settings.intSetting(HOURS_BEFORE, zones.currentZone().dayOf(now))));
        var due = db.sql(taking).param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("until", Rows.at(until)).param("most", AT_ONCE)
                .query((row, n) -> new Due(Rows.id(row, "id"), row.getString("number"), Rows.instant(row, "at"))).list();
        var whom = net.answeringEach(due.stream().map(Due::id).toList(), steps);
        due.forEach(it -> events.publishEvent(new FilingTold(CurrentZone.id(), it.id(), whom.get(it.id()), what, it.at().toString(), List.of(it.number(), it.at()))));
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        SettingName entryWarnHours() {
            return HOURS_BEFORE;
        }

        @Bean
        RecurringTask<Void> entryWarnings(Zones zones, ObjectProvider<FilingWarnings> warnings, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-warnings", Duration.ofMinutes(10), zones, zone -> transaction.executeWithoutResult(status -> warnings.getObject().watch()));
        }
    }
}
