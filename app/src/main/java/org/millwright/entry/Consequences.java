package org.millwright.entry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Crews;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.FilingHandling.What;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;
import org.millwright.protocol.rule.Verdict;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision by itself. Who meets every clause is admitted without anybody's hand, where the zone wants it so; who was admitted and is judged
 * otherwise waits for an officer again; who was let in under that very verdict, into quarantine, stays. What two people decided together against the rules stands until
 * the filing changes.
 */
@Component
class Consequences {

    static final SettingName ADMIT_BY_ITSELF = SettingName.yesNo("entry.admit-by-itself", true);

    private final JdbcClient db;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ResponsibilityNet net;
    private final Overridden overridden;
    private final Holding holding;
    private final Crews crews;
    private final ApplicationEventPublisher events;

    Consequences(JdbcClient db, ZoneSettings settings, Zones zones, ResponsibilityNet net, Overridden overridden, Holding holding, Crews crews, ApplicationEventPublisher events) {
        this.db = db;
        this.settings = settings;
        this.zones = zones;
        this.net = net;
        this.overridden = overridden;
        this.holding = holding;
        this.crews = crews;
        this.events = events;
    }

    void follow(List<Made> made, Cause cause, Instant now) {
        boolean byItself = Boolean.parseBoolean(settings.setting(ADMIT_BY_ITSELF, zones.currentZone().dayOf(now)));
        var let = made.stream().filter(it -> byItself && it.of().state() == FilingState.FILED && it.decision().verdict() == Verdict.ADMIT).toList();
        var refused = let.isEmpty() ? Set.<UUID>of() : overridden.refused(Deciding.ids(let));
        var admitted = let.stream().filter(it -> !refused.contains(it.decision().filingId())).toList();
        var standing = overridden.standing(made);
        var lapsed = made.stream().filter(it -> it.of().state() == FilingState.ADMITTED)
                .filter(it -> standing.containsKey(it.decision().filingId()) ? !standing.get(it.decision().filingId()) : lapses(it)).toList();
        move(admitted, FilingState.ADMITTED, now);
        move(lapsed, FilingState.FILED, now);
        line(made.stream().filter(it -> it.of().before() != it.decision().verdict()).toList(), cause, now);
        admitted.forEach(it -> {
            events.publishEvent(new FilingHandling(CurrentZone.id(), it.decision().filingId(), What.ADMITTED, it.of().number(), it.decision().revision(), ""));
            events.publishEvent(new EntryAdmitted(CurrentZone.id(), it.decision().filingId(), it.id(), it.of().siteId(), it.of().crewId()));
        });
        lapsed.forEach(it -> events.publishEvent(new EntryEnded(CurrentZone.id(), it.decision().filingId(), FilingState.FILED)));
        // The verdict may be the word it was when two decided against it, and whoever hears of other words would hear nothing.
        tell(lapsed.stream().filter(it -> it.of().before() == it.decision().verdict()).toList(), cause);
        holding.follow(made, now);
    }

    /** Of an admission: another answer than the one it was given under, and one that admits nobody by itself. */
    static boolean lapses(Made made) {
        return !Deciding.lets(made.decision().verdict()) && made.of().before() != made.decision().verdict();
    }

    /** One filing's people hear of it at once; of a batch they hear once, when it is over. */
    void tell(List<Made> changed, Cause cause) {
        var answering = net.answeringEach(Deciding.ids(changed), Step.PEOPLE, Step.SITE, Step.REVIEW);
        var leads = crews.listLeadMembershipsEach(changed.stream().map(it -> it.of().crewId()).collect(Collectors.toSet()));
        for (var it : changed) {
            var named = new HashSet<>(leads.getOrDefault(it.of().crewId(), Set.of()));
            named.addAll(answering.get(it.decision().filingId()).memberships());
            var word = new Notice.Word("verdict." + it.decision().verdict());
            var whom = new Recipients(named, Set.of(it.of().installerId(), it.of().companyId()), Deciding.lets(it.decision().verdict()) ? Set.of() : Set.of(Role.HEALTH_OFFICER));
            events.publishEvent(new FilingTold(CurrentZone.id(), it.decision().filingId(), whom, "decided", it.id().toString(), List.of(it.of().number(), word)));
        }
    }

    private void move(List<Made> made, FilingState to, Instant now) {
        if (made.isEmpty()) return;
        db.sql("update filing set state = :state, changed_at = :now where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("state", to.code())
                .param("now", Rows.at(now)).param("ids", Rows.array(Deciding.ids(made))).update();
    }

    private void line(List<Made> made, Cause cause, Instant now) {
        if (made.isEmpty()) return;
        var actor = CurrentUser.find().map(CurrentUser::membershipId).orElse(null);
        db.sql("""
                insert into filing_history (zone_id, id, filing_id, at, what, args, membership_id)
                select :zone, n.id, n.filing, :now, 'decided_' || n.verdict, jsonb_build_array(cast(:cause as text)), cast(:actor as uuid)
                from unnest(:ids, :filings, cast(:verdicts as text[])) as n(id, filing, verdict)""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("cause", Rows.word(cause)).param("actor", actor, java.sql.Types.OTHER)
                .param("ids", made.stream().map(it -> Ids.next()).toArray(UUID[]::new)).param("filings", Rows.array(Deciding.ids(made)))
                .param("verdicts", made.stream().map(it -> Rows.word(it.decision().verdict())).toArray(String[]::new)).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SettingName entryAdmitByItself() {
            return ADMIT_BY_ITSELF;
        }
    }
}
