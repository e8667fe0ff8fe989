package org.millwright.responsibility;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
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

/** Tells of work that begins soon with gaps in its net, once for each beginning. */
@Component
public class GapWatch {

    static final SettingName HOURS_BEFORE = SettingName.wholeNumber("responsibility.warn-hours", 48, 1, 720);

    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final HeldSteps steps;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GapWatch(JdbcClient db, HeldSteps steps, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.steps = steps;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many pieces of work were told of */
    public int watch() {
        var now = clock.instant();
        var until = now.plus(Duration.ofHours(settings.intSetting(HOURS_BEFORE, zones.currentZone().dayOf(now))));
        var near = db.sql("""
                select w.* from responsible_work w where w.zone_id = :zone and w.closed_at is null and w.told_at is null and w.starts_at < :until and w.ends_at > :now
                order by w.starts_at, w.id limit :most for update""").param("zone", CurrentZone.id()).param("until", Rows.at(until)).param("now", Rows.at(now))
                .param("most", AT_ONCE).query(NetLists::work).list();
        if (near.isEmpty()) return 0;
        db.sql("update responsible_work set told_at = :now where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("now", Rows.at(now))
                .param("ids", Rows.array(near.stream().map(Work::id).toList())).update();
        var gaps = steps.listHeld(near.stream().map(Work::id).toList()).stream().filter(StepHeld::gap).collect(Collectors.groupingBy(StepHeld::workId));
        near.stream().filter(it -> gaps.containsKey(it.id())).forEach(it -> tell(it, gaps.get(it.id())));
        return gaps.size();
    }

    private void tell(Work it, List<StepHeld> gaps) {
        Set<UUID> firms = gaps.stream().filter(step -> step.person().gap() && step.organisationId() != null).map(StepHeld::organisationId).collect(Collectors.toSet());
        events.publishEvent(new NetGap(CurrentZone.id(), it.id(), it.title(), it.starts(), gaps.size(), new Recipients(Set.of(), firms, Set.of(Role.ZONE_OFFICER))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        SettingName responsibilityWarnHours() {
            return HOURS_BEFORE;
        }

        @Bean
        RecurringTask<Void> responsibilityGapWatch(Zones zones, ObjectProvider<GapWatch> watch, TransactionTemplate transaction) {
            return ZoneRounds.task("responsibility-gap-watch", Duration.ofMinutes(15), zones, zone -> transaction.executeWithoutResult(status -> watch.getObject().watch()));
        }
    }
}
