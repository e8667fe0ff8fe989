package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.CrewClearance;
import org.millwright.demand.Stage;
import org.millwright.directory.Crews;
import org.millwright.directory.CrewsChanged;
import org.millwright.directory.Sites;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.protocol.emergency.StandardCards;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after the verdict: clearance for those who plan, what hangs on site and crew, who hears of it, and what local crews save. */
@MillwrightTest
class LoopStoryTest extends EntryStage {

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void whoPlansIsToldWhenACrewCanBeOnSite() {
        var clearance = app.getBean(CrewClearance.class);
        var crew = installer.crew();
        assertThat(stage.as(officer, () -> clearance.clearanceOf(crew, stage.site, null)).verdict()).as("the register's word, without a filing").isEqualTo(CrewClearance.Verdict.CLEARED);
        file(installer.user(), draft(80));
        assertThat(stage.as(officer, () -> clearance.clearanceOf(crew, stage.site, null)).verdict()).isEqualTo(CrewClearance.Verdict.SUSPENDED);
        assertThat(stage.as(officer, () -> clearance.clearanceOf(crew, stage.site, "NONE")).verdict()).as("without a level it could come").isEqualTo(CrewClearance.Verdict.CLEARED_FROM);
        assertThat(stage.as(officer, () -> clearance.listExceptions(List.of(stage.site), null))).containsOnlyKeys(stage.site);
    }

    @Test
    void whoPlansIsToldWhatWasDecidedWithoutItsBeingJudgedAgain() {
        control.say(stage.zone.id(), ControlLevel.III, CityNotices.inTurn());
        var id = file(installer.user(), atHome(20));
        testAll(id, "negative");
        var clearance = app.getBean(CrewClearance.class);
        var told = stage.as(officer, () -> clearance.listExceptions(List.of(stage.site), null));
        var one = told.get(stage.site).get(installer.crew());
        assertThat(one.split()).isTrue();
        assertThat(one.splitUntil()).isEqualTo(one.from().plus(Duration.ofHours(72)));
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var again = stage.as(officer, () -> clearance.clearanceOf(installer.crew(), stage.site, null));
        assertThat(List.of(again.split(), again.splitUntil(), again.from())).as("other rules, and nothing decided by them yet").isEqualTo(List.of(one.split(), one.splitUntil(), one.from()));
        stage.as(officer, () -> app.getBean(Batches.class).insert(Cause.LEVEL, null, null, stage.now()));
        assertThat(stage.as(officer, () -> clearance.clearanceOf(installer.crew(), stage.site, null)).split()).as("a round that has not come to it yet").isFalse();
    }

    @Test
    void aFilingThatWasRefusedHidesNoneThatMayCome() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var refused = file(installer.user(), draft(20));
        app.getBean(TestDatabase.class).superuser().sql("update filing set state = 'refused' where zone_id = ? and id = ?").params(stage.zone.id(), refused).update();
        var clearance = app.getBean(CrewClearance.class);
        assertThat(stage.as(officer, () -> clearance.clearanceOf(installer.crew(), stage.site, null)).verdict()).as("alone it counts").isEqualTo(CrewClearance.Verdict.SUSPENDED);
        var id = file(installer.user(), draft(30));
        testAll(id, "negative");
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        assertThat(stage.as(officer, () -> clearance.clearanceOf(installer.crew(), stage.site, null)).verdict()).isNotEqualTo(CrewClearance.Verdict.SUSPENDED);
    }

    /** Who is here arrived long ago; what counts of them is what runs out. */
    @Test
    void whatRunsOutInsideStandsBeforeWhoComesLater() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var others = stage.installer("后到单位", 1);
        var it = draft(80);
        var later = file(others.user(), new FilingDraft(it.siteId(), others.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(),
                it.stops(), it.vehicles(), List.of()));
        var here = file(installer.user(), draft(20));
        testAll(here, "negative");
        arrive(here, filing(here).getTerms().members());
        app.getBean(TestDatabase.class).superuser().sql("""
                update filing set arrives_from = now() - interval '50 hours', arrives_until = now() - interval '46 hours', holds_until = now() + interval '2 hours' where zone_id = ? and id = ?""")
                .params(stage.zone.id(), here).update();
        assertThat(stage.as(officer, () -> app.getBean(FilingLists.class).listFilings(officer, FilingSearch.by(FilingSearch.Look.UNDER_WAY, FilingSearch.Sort.URGENCY, 10))).rows())
                .extracting(FilingRow::id).containsExactly(here, later);
    }

    @Test
    void whomTwoRefusedDoesNotComeWhateverTheRulesSay() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).askOverride(officer, id, false, "行程不实");
            return null;
        });
        stage.as(health, () -> {
            app.getBean(Reviewing.class).answerOverride(health, id, true);
            return null;
        });
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(stage.as(officer, () -> app.getBean(CrewClearance.class).clearanceOf(installer.crew(), stage.site, null)).verdict()).isEqualTo(CrewClearance.Verdict.SUSPENDED);
        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), id)).any()).isFalse();
        assertThat(filing(id).state()).as("filed again it is not admitted by itself").isEqualTo(FilingState.FILED);
        assertRefused(() -> stage.as(officer, () -> {
            app.getBean(Reviewing.class).admit(officer, id);
            return null;
        }), "entry.refusal.refused_by_two");
    }

    @Test
    void whatHangsOnSiteCrewAndRideIsDecidedAnewWithThem() {
        var id = file(installer.user(), draft(80));
        var records = app.getBean(DecisionRecords.class);
        IntSupplier decided = () -> stage.as(officer, () -> records.listDecisions(id, 20)).size();
        int before = decided.getAsInt();
        var sites = app.getBean(Sites.class);
        stage.as(officer, () -> {
            sites.change(sites.getSite(stage.site));
            return null;
        });
        assertThat(decided.getAsInt()).as("a site's division may be another").isEqualTo(before + 1);
        var crews = app.getBean(Crews.class);
        stage.as(officer, () -> {
            crews.change(crews.getCrew(installer.crew()));
            return null;
        });
        assertThat(decided.getAsInt()).as("and a crew's home").isEqualTo(before + 2);
        stage.as(officer, () -> {
            app.getBean(Transfers.class).order(officer, id, new Transfers.Transfer(Ids.next(), "鲁K7D268", "", 9, 2, ChainPoint.GATE, ChainPoint.SITE, stage.now(), stage.now().plusSeconds(3600)));
            return null;
        });
        assertThat(decided.getAsInt()).as("and a ride is point to point").isEqualTo(before + 3);
        stage.as(officer, () -> {
            app.publishEvent(new CrewsChanged(stage.zone.id(), java.util.Set.of(installer.crew(), Ids.next())));
            return null;
        });
        assertThat(decided.getAsInt()).as("and what a roster has changed").isEqualTo(before + 4);
    }

    @Test
    void whoLeadsTheCrewHearsOfARefusedPaperAndOfACardRunAtItsSite() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var lead = stage.enrol(Stage.user(stage.zone, Role.CREW_LEAD, null, "班长"));
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var database = app.getBean(TestDatabase.class).superuser();
        var first = filing(id).getTerms().members().getFirst();
        database.sql("update member set account_id = ? where id = ?").params(lead.accountId(), first).update();
        database.sql("update crew set lead_member_id = ? where id = ?").params(first, installer.crew()).update();
        var paper = database.sql("select id from entry_evidence where subject_id = ? order by stated_at desc limit 1").param(first).query(UUID.class).single();
        database.sql("update entry_evidence set to_check = true where id = ?").param(paper).update();
        stage.as(health, () -> {
            app.getBean(EvidenceGiving.class).check(health, paper, false, "字迹不清");
            return null;
        });
        await().until(() -> told(lead, "entry.notice.paper_refused") == 1);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id).body()).as("why, and where another is brought").contains("字迹不清", "subject=" + first + "&kind=");
        assertThat(Caller.of(stage, stage.company).page("/filings/" + id).body()).doesNotContain("字迹不清");
        var started = stage.as(health, () -> {
            app.getBean(StandardCards.class).addMissing(health);
            var card = app.getBean(EmergencyCards.class).listCards().stream().filter(it -> it.kind() == EmergencyCard.Kind.FEVER).findFirst().orElseThrow();
            var runs = app.getBean(EmergencyRuns.class);
            return List.of(runs.start(health, card, true, null, ""), runs.start(health, card, true, stage.site, ""));
        });
        await().alias("of the run at its site, and not of the other").until(() -> told(lead, "emergency.notice.drill") == 1);
        assertThat(waits(lead, started.getFirst())).as("nobody works where no site is named").isFalse();
        assertThat(waits(lead, started.getLast())).isTrue();
        assertThat(completes(lead, started.getLast())).as("and does it").isTrue();
        assertThat(completes(lead, started.getFirst())).as("what does not wait for him is not his to mark").isFalse();
        database.sql("update filing set arrives_from = arrives_from + interval '3 days', arrives_until = arrives_until + interval '3 days', leaves_at = leaves_at + interval '3 days' where zone_id = ? and id = ?")
                .params(stage.zone.id(), id).update();
        assertThat(waits(lead, started.getLast())).as("comes in three days").isFalse();
        assertThat(completes(lead, started.getLast())).isFalse();
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).giveBack(officer, id, "行程缺一站");
            return null;
        });
        await().alias("whose crew has to wait for it").until(() -> told(lead, "entry.notice.returned") == 1);
    }

    /** The first open step of a crew lead, if the run takes it from him. */
    private boolean completes(CurrentUser lead, UUID run) {
        var runs = app.getBean(EmergencyRuns.class);
        int step = stage.as(lead, () -> runs.getRun(run)).progress().stream().filter(it -> it.step().owner() == Role.CREW_LEAD).findFirst().orElseThrow().step().position();
        try {
            return stage.as(lead, () -> {
                runs.complete(lead, run, step, "");
                return runs.mayComplete(lead, runs.getRun(run).progress().stream().filter(it -> it.step().position() == step).findFirst().orElseThrow().step(), runs.getRun(run));
            });
        } catch (Refusal refusal) {
            assertThat(refusal.key()).isEqualTo("emergency.refusal.owner");
            return false;
        }
    }

    private boolean waits(CurrentUser lead, UUID run) {
        var runs = app.getBean(EmergencyRuns.class);
        return stage.as(lead, () -> runs.getRun(run).progress().stream().anyMatch(it -> it.step().owner() == Role.CREW_LEAD && runs.waitsFor(lead, it.step(), runs.getRun(run))));
    }

    private int told(CurrentUser whom, String key) {
        return app.getBean(TestDatabase.class).superuser().sql("select count(*) from notice where zone_id = ? and membership_id = ? and key = ?")
                .params(stage.zone.id(), whom.membershipId(), key).query(Integer.class).single();
    }

    @Test
    void aHomeSaysHowManyMoreThereAre() {
        var firm = stage.installer("烟台多班", 6);
        for (int i = 0; i < 6; i++) {
            var it = draft(80);
            file(firm.user(), new FilingDraft(it.siteId(), firm.crews().get(i).toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(), it.stops(),
                    it.vehicles(), it.equipment()));
        }
        assertThat(Caller.of(stage, firm.user()).page("/").body()).as("signatures beyond three").contains("另有 3 件等本单位签字").contains("/responsibility?look=person");
        assertThat(Caller.of(stage, officer).page("/").body()).as("filings beyond four").contains("另有 2 份报备").contains("/filings?look=to_decide");
    }

    @Test
    void whatLocalCrewsSaveIsAddedUpByMonth() {
        var movement = app.getBean(Movement.class);
        var engagement = stage.engage(accepted(stage.publish(stage.workPackage("安装", "16", 8, 28)), installer));
        app.getBean(TestDatabase.class).superuser().sql("update engagement_package set starts_at = ?, ends_at = ? where zone_id = ? and engagement_id = ?")
                .params(Rows.at(stage.now().minusSeconds(7200)), Rows.at(stage.now().minusSeconds(60)), stage.zone.id(), engagement).update();
        var month = stage.as(officer, () -> movement.monthOf(stage.now().minusSeconds(7200)));
        assertThat(stage.as(officer, () -> movement.listSavings(month, month))).singleElement().satisfies(it -> {
            assertThat(it.job().people()).isEqualTo(4);
            assertThat(it.personKm()).as("nobody of another city is in the register").isZero();
        });
        var far = stage.installer("青岛远方", 1);
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update crew set home_division = '370202', base_latitude = 36.07, base_longitude = 120.38 where zone_id = ? and id = ?")
                .params(stage.zone.id(), far.crew()).update());
        var saving = stage.as(officer, () -> movement.listSavings(month, month)).getFirst();
        assertThat(saving.nearestMetres()).as("from Qingdao").isBetween(170_000L, 190_000L);
        assertThat(saving.personKm()).as("both ways, four people").isEqualTo((saving.nearestMetres() - saving.ownMetres()) * 8 / 1000);
        assertThat(stage.as(officer, () -> movement.listMonths(month, 12))).hasSize(12).first().satisfies(it -> assertThat(it.avoidedPersonKm()).isEqualTo(saving.personKm()));
        var caller = Caller.of(stage, officer);
        assertThat(caller.page("/movement?month=" + month).body()).contains("如何计算").contains("青岛远方1班").contains(String.format("%,d", saving.personKm()));
        assertThat(caller.page("/").body()).contains("避免跨区流动");
    }

    private UUID accepted(UUID demand, Stage.Party party) {
        var invitation = stage.invite(demand, "together", party.crew()).getFirst();
        stage.accept(party.user(), invitation, "450000");
        return invitation;
    }

    @Test
    void whoBringsOtherPeopleLaterDoesNotReadWhatWasKnownOfThoseBefore() {
        var id = file(installer.user(), draft(20));
        testAll(id, "positive");
        var past = stage.as(health, () -> app.getBean(DecisionRecords.class).listDecisions(id, 1)).getFirst().id();
        var page = "/filings/" + id + "/decisions/" + past;
        assertThat(Caller.of(stage, installer.user()).json(page).body()).contains("\"facts\":true").contains("positive");
        var other = stage.installer("烟台海岳", 1);
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update filing set installer_id = ?, crew_id = ?, revision = revision + 1 where zone_id = ? and id = ?")
                .params(other.user().organisationId(), other.crew(), stage.zone.id(), id).update());
        assertThat(Caller.of(stage, other.user()).json(page).body()).as("filed anew with another's people").contains("\"facts\":false").doesNotContain("positive");
        assertThat(Caller.of(stage, health).json(page).body()).contains("positive");
    }
}
