package org.millwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.RunningMillwright;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Demands;
import org.millwright.demand.Engaging;
import org.millwright.demand.Invitations;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.directory.Sites;
import org.millwright.planner.rule.RuleCode;
import org.millwright.tenancy.CurrentZone;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo accounts' password is known to everybody, so they come to no place that somebody uses. */
@Tag("slow")
class DemoStartTest {

    private static final Map<String, Object> DEMO = Map.of("millwright.demo", "true", "millwright.demo.crews", "24", "millwright.demo.demands", "24");

    /** What follows from others' hours and papers: a second crew's beginning, two papers for one pair of hands, a window that a few shifts do not fill. */
    private static final EnumSet<RuleCode> COMPOUND = EnumSet.of(RuleCode.START, RuleCode.HEADS, RuleCode.WINDOW, RuleCode.TURNS);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void anAccountThatIsThereKeepsItsPasswordAndItsPeace() {
        database.superuser().sql("insert into account (id, login, name, password_hash, created_at) values (gen_random_uuid(), 'admin', 'Real', 'a real hash', now())").update();
        try (var node = RunningMillwright.on(database, DEMO)) {
            assertThat(node.bean(DemoStart.class).lines()).as("demo accounts that are told of").isEmpty();
            assertThatThrownBy(() -> node.bean(DemoZone.class).makeIfMissing(24, 24)).as("asked for all the same").isInstanceOf(DuplicateKeyException.class);
        }
        assertThat(database.superuser().sql("select login || ' ' || password_hash from account").query(String.class).list()).containsExactly("admin a real hash");
        assertThat(database.superuser().sql("select count(*) from zone").query(Integer.class).single()).isZero();
    }

    @Test
    void aZoneThatIsThereStaysAlone() {
        database.superuser().sql("""
                insert into zone (id, code, name_zh, name_en, division_code, time_zone, latitude, longitude)
                values (gen_random_uuid(), 'demo', '真', 'Real', '370613', 'Asia/Shanghai', 37, 121)""").update();
        try (var node = RunningMillwright.on(database, DEMO)) {
            assertThat(node.bean(DemoStart.class).lines()).isEmpty();
        }
        assertThat(database.superuser().sql("select name_en from zone").query(String.class).list()).containsExactly("Real");
        assertThat(database.superuser().sql("select count(*) from account").query(Integer.class).single()).isZero();
    }

    /** As it is shipped: made once, with the offers a newcomer is shown, and with somebody left out by every rule there is. */
    @Test
    void whereNobodyIsItIsMadeOnceAndWithAllThatMayHappen() {
        try (var node = RunningMillwright.on(database, Map.of("millwright.demo", "true"))) {
            assertThat(node.bean(DemoStart.class).lines()).hasSize(DemoZone.PEOPLE.size() + 1);
            assertThat(new Visitor(node.at("/").getPort()).get("/sign-in").body()).as("who has no account finds what binds everybody").contains("href=\"/public/demo/protocol\"");
            CurrentZone.run(DemoZone.ID, () -> {
                whoeverHasSaidYesCanBeEngaged(node);
                everyRuleLeavesSomebodyOut(node);
            });
        }
        theCompanyEverybodyTriesHasWorkToAccept();
        assertThat(count("crew")).isEqualTo(150);
        assertThat(count("filing where state = 'arrived'")).as("crews inside").isEqualTo(2);
        assertThat(count("entry_hold where ended_at is null")).as("one of them held").isEqualTo(4);
        assertThat(count("landing_test where state = 'not_taken'")).isPositive();
        assertThat(count("split_shift")).isPositive();
        assertThat(count("member")).isBetween(700, 1100);
        assertThat(count("demand")).isEqualTo(120);
        assertThat(count("crew where capacity_stated_at < now() - interval '14 days'")).as("crews whose calendar is stale").isPositive();
        assertThat(count("crew where control_stated_at < now() - interval '3 days'")).as("crews whose control status is stale").isPositive();
        try (var node = RunningMillwright.on(database, DEMO)) {
            assertThat(node.bean(DemoStart.class).lines()).hasSize(DemoZone.PEOPLE.size() + 1);
        }
        assertThat(count("account where password_hash is not null")).as("who can sign in; others have only signed").isEqualTo(DemoZone.PEOPLE.size());
        assertThat(database.superuser().sql("select code from machine_kind").query(String.class).list()).as("each kind once").isNotEmpty().doesNotHaveDuplicates();
    }

    private void whoeverHasSaidYesCanBeEngaged(RunningMillwright node) {
        var accepted = database.superuser().sql("select id from invitation where state = 'accepted'").query(UUID.class).list();
        assertThat(accepted).isNotEmpty();
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (var id : accepted) {
                var invitation = node.bean(Invitations.class).findInvitation(id).orElseThrow();
                var demand = node.bean(Demands.class).findDemand(invitation.demandId()).orElseThrow();
                assertThat(node.bean(Engaging.class).findObstacle(demand, invitation)).as("%s: %s", demand.number(), invitation.crew()).isEmpty();
            }
        });
    }

    private static void everyRuleLeavesSomebodyOut(RunningMillwright node) {
        var reading = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        var met = EnumSet.noneOf(RuleCode.class);
        reading.executeWithoutResult(status -> {
            var open = node.bean(OpenWork.class).listOpenPackages();
            var look = node.bean(RankingOf.class).lookFor(open.stream().map(OpenPackage::work).toList());
            for (var each : open) {
                var site = node.bean(Sites.class).getSite(each.siteId());
                met.addAll(look.judge(each.companyId(), site, each.work(), each.all(), each.settled()).refusedBy().keySet());
            }
        });
        assertThat(met).containsAll(EnumSet.complementOf(COMPOUND));
    }

    /** So that acceptance can be tried on the first day. */
    private void theCompanyEverybodyTriesHasWorkToAccept() {
        assertThat(count("""
                engagement e
                join membership m on m.zone_id = e.zone_id and m.organisation_id = e.company_id join account a on a.id = m.account_id and a.login = 'company'
                where e.state = 'active' and exists (select 1 from engagement_package p where p.zone_id = e.zone_id and p.engagement_id = e.id and p.ends_at < now())"""))
                .isPositive();
    }

    private int count(String from) {
        return database.superuser().sql("select count(*) from " + from).query(Integer.class).single();
    }
}
