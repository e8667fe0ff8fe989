package org.millwright.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whoever answers for the people and whoever leads the crew, once, that what was owed on arrival is overdue. Which test it is, of whom, and how far it has come stands on the list alone. */
@Component
class LandingWarnings {

    private static final int AT_ONCE = 500;

    /** The row is written first, so a second round or node finds nothing to tell of. */
    private static final String TAKE = """
            with late as (update landing_test l set told_at = :now where l.zone_id = :zone and (l.filing_id, l.member_id, l.kind) in (
                    select o.filing_id, o.member_id, o.kind from landing_test o join filing f on f.zone_id = o.zone_id and f.id = o.filing_id
                        join filing_member p on p.zone_id = o.zone_id and p.filing_id = o.filing_id and p.member_id = o.member_id
                    where o.zone_id = :zone and o.told_at is null and o.due_at < :now and f.state = 'arrived' and p.out_at is null order by o.due_at, o.filing_id, o.member_id, o.kind limit :most)
                returning l.filing_id, l.member_id, l.due_at)
            select late.filing_id, late.member_id, late.due_at, f.number, ms.id as lead from late join filing f on f.zone_id = :zone and f.id = late.filing_id
                join crew c on c.zone_id = f.zone_id and c.id = f.crew_id left join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id and m.left_at is null
                left join membership ms on ms.zone_id = m.zone_id and ms.account_id = m.account_id and ms.ended_at is null
            order by late.due_at, late.filing_id""";

    private final JdbcClient db;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LandingWarnings(JdbcClient db, ResponsibilityNet net, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.net = net;
        this.events = events;
        this.clock = clock;
    }

    private record Late(UUID filingId, UUID memberId, Instant dueAt, String number, @Nullable UUID lead) {}

    /** @return of how many filings somebody was told */
    int watch() {
        var now = clock.instant();
        var late = db.sql(TAKE).param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("most", AT_ONCE)
                .query((row, n) -> new Late(Rows.id(row, "filing_id"), Rows.id(row, "member_id"), Rows.instant(row, "due_at"), row.getString("number"), Rows.findId(row, "lead"))).list();
        var byFiling = late.stream().collect(Collectors.groupingBy(Late::filingId, LinkedHashMap::new, Collectors.toList()));
        var answering = net.answeringEach(byFiling.keySet(), Step.PEOPLE);
        byFiling.forEach((filing, them) -> tell(filing, them, answering.get(filing), now));
        return byFiling.size();
    }

    private void tell(UUID filing, List<Late> them, Recipients answering, Instant now) {
        var it = them.getFirst();
        var whom = it.lead() == null ? answering : answering.and(Recipients.memberships(it.lead()));
        int people = them.stream().map(Late::memberId).collect(Collectors.toSet()).size();
        var first = them.stream().map(Late::dueAt).min(Comparator.naturalOrder()).orElseThrow();
        events.publishEvent(new FilingTold(CurrentZone.id(), filing, whom, "landing_late", now.toString(), List.of(it.number(), people, first)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> entryLandingWarnings(Zones zones, ObjectProvider<LandingWarnings> warnings, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-landing-warnings", Duration.ofMinutes(5), zones, zone -> transaction.executeWithoutResult(status -> warnings.getObject().watch()));
        }
    }
}
