package org.millwright.entry.chain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingTold;
import org.millwright.entry.Arrivals;
import org.millwright.identity.CurrentUser;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
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

/** Where crews were seen, and which of them nobody has seen for longer than the rule allows. */
@Component
public class Chains {

    static final SettingName GAP_MINUTES = SettingName.wholeNumber("entry.gap-minutes", 60, 5, 720);

    public record Seen(ChainPoint point, Instant at, boolean scanned) {}

    public record Gap(ChainPoint after, Instant since, int limitMinutes, @Nullable Instant closedAt) {}

    private final JdbcClient db;
    private final Arrivals arrivals;
    private final ResponsibilityNet net;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chains(JdbcClient db, Arrivals arrivals, ResponsibilityNet net, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.arrivals = arrivals;
        this.net = net;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param sourceKey the same for the same scan, which may be told again days later
     * @return false when it was known
     */
    public boolean seen(UUID filingId, ChainPoint point, Instant at, String sourceKey) {
        int added = db.sql("""
                insert into chain_point (zone_id, id, filing_id, point, at, source_key, told_by) values (:zone, :id, :filing, :point, :at, :key, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", filingId).param("point", Rows.word(point)).param("at", Rows.at(at))
                .param("key", sourceKey).param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update();
        if (added == 0) return false;
        db.sql("update chain_gap set closed_at = :at where zone_id = :zone and filing_id = :filing and closed_at is null and since < :at").param("zone", CurrentZone.id())
                .param("filing", filingId).param("at", Rows.at(at)).update();
        arrivals.arrived(filingId, at);
        return true;
    }

    public List<Seen> listSeen(UUID filingId) {
        return db.sql("select point, at, told_by is null as scanned from chain_point where zone_id = :zone and filing_id = :filing order by at, id")
                .param("zone", CurrentZone.id()).param("filing", filingId)
                .query((row, n) -> new Seen(Rows.word(ChainPoint.class, row, "point"), Rows.instant(row, "at"), row.getBoolean("scanned"))).list();
    }

    public List<Gap> listGaps(UUID filingId) {
        return db.sql("select * from chain_gap where zone_id = :zone and filing_id = :filing order by since").param("zone", CurrentZone.id()).param("filing", filingId)
                .query((row, n) -> new Gap(Rows.word(ChainPoint.class, row, "after_point"), Rows.instant(row, "since"), row.getInt("limit_minutes"), Rows.findInstant(row, "closed_at"))).list();
    }

    private record Lost(UUID filingId, String number, ChainPoint after, Instant since) {}

    /** Raises an alert for each crew last seen on the way longer ago than the rule's minutes; once a gap. @return how many */
    public int watch() {
        var now = clock.instant();
        int minutes = settings.intSetting(GAP_MINUTES, zones.currentZone().dayOf(now));
        var lost = db.sql("""
                select f.id, f.number, p.point, p.at from filing f cross join lateral (
                    select point, at from chain_point p where p.zone_id = f.zone_id and p.filing_id = f.id order by at desc, id desc limit 1) p
                where f.zone_id = :zone and f.state = 'arrived' and p.point in ('gate', 'vehicle') and p.at < :before
                  and not exists (select 1 from chain_gap g where g.zone_id = f.zone_id and g.filing_id = f.id and g.since = p.at)""")
                .param("zone", CurrentZone.id()).param("before", Rows.at(now.minus(Duration.ofMinutes(minutes))))
                .query((row, n) -> new Lost(Rows.id(row, "id"), row.getString("number"), Rows.word(ChainPoint.class, row, "point"), Rows.instant(row, "at"))).list();
        lost.forEach(it -> alert(it, minutes, now));
        return lost.size();
    }

    private void alert(Lost it, int minutes, Instant now) {
        db.sql("""
                insert into chain_gap (zone_id, id, filing_id, after_point, since, limit_minutes, noticed_at) values (:zone, :id, :filing, :after, :since, :minutes, :now)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", it.filingId()).param("after", Rows.word(it.after())).param("since", Rows.at(it.since()))
                .param("minutes", minutes).param("now", Rows.at(now)).update();
        var whom = net.answering(it.filingId(), Step.JOURNEY);
        events.publishEvent(new FilingTold(CurrentZone.id(), it.filingId(), whom, "gap", it.since().toString(), List.of(it.number(), it.since(), minutes)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        SettingName entryGapMinutes() {
            return GAP_MINUTES;
        }

        @Bean
        RecurringTask<Void> entryChainWatch(Zones zones, ObjectProvider<Chains> chains, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-chain-watch", Duration.ofMinutes(2), zones, zone -> transaction.executeWithoutResult(status -> chains.getObject().watch()));
        }
    }
}
