package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.Outcome;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.PassageDecided;
import org.millwright.checkpoint.Passes;
import org.millwright.checkpoint.WaysOut;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.entry.chain.ChainGap;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.hold.ContactsLapsing;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContact;
import org.millwright.entry.hold.HoldContacts;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.identity.Role;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in goes on being decided about, one by one: who came and who did not, who may not stay and what happens to him, whom nobody has seen. */
@MillwrightTest
class HoldStoryTest extends EntryStage {

    @Test
    void whoTestsPositiveAfterArrivingIsHeldAtOnceAndWhoWasWithHimIsJudgedAgain() {
        var id = arrivedAll(CityNotices.contacts());
        var members = filing(id).getTerms().members();
        var one = members.getFirst();
        var lead = leader(members.getLast());
        stage.as(officer, () -> app.getBean(Chains.class).seen(id, ChainPoint.GATE, stage.now().minusSeconds(20), "gate-1/17"));
        overdue(id);
        test(id, one, "positive", 1, "");

        assertThat(live(one)).as("in the same transaction as the result").isZero();
        assertThat(holds(id)).extracting(Hold::verdict).as("he is refused; close contacts have seven days").containsOnly(Verdict.REFUSE, Verdict.QUARANTINE).hasSameSizeAs(members);
        assertThat(members).allSatisfy(member -> assertThat(live(member)).isZero());
        assertThat(filing(id).state()).as("they are still here").isEqualTo(FilingState.ARRIVED);
        var hold = holdOf(id, one);
        assertThat(List.of(hold.inside(), hold.grave())).containsExactly(true, true);
        await().untilAsserted(() -> assertThat(heard(lead.user.membershipId())).contains("entry.notice.held"));

        assertThat(lead.page("/").body()).contains("停止作业，单独停留，等候专班").contains("/holds/" + hold.id()).doesNotContain("阳性");
        assertThat(lead.page("/holds/" + hold.id()).body()).contains("等候专班到场").doesNotContain("阳性").doesNotContain("同行接触者");
        assertThat(Caller.of(stage, stage.company).page("/holds/" + hold.id()).body()).contains("现在怎么做").doesNotContain("阳性");
        assertThat(Caller.of(stage, stage.company).json("/holds/" + hold.id()).body()).as("nor by programs").contains("heldAt").doesNotContain("verdict").doesNotContain("\"days\"").doesNotContain("decisionId");
        assertThat(Caller.of(stage, Stage.user(stage.zone, Role.LOGISTICS_OFFICER, null, "物流")).page("/filings/" + id).body()).as("whose business it is not").doesNotContain("/holds/" + hold.id());
        var elsewhere = Stage.build(app);
        assertThat(Caller.of(elsewhere, Stage.user(elsewhere.zone, Role.HEALTH_OFFICER, null, "他区卫健")).page("/holds/" + hold.id()).statusCode()).isEqualTo(404);
        assertThat(Caller.of(stage, stage.installer("他家", 1).user()).page("/holds/" + hold.id()).statusCode()).isEqualTo(404);
        var doctor = Caller.of(stage, health);
        var home = doctor.page("/").body();
        assertThat(home.indexOf("/holds/" + hold.id())).as("before everything else, what has waited longer too").isPositive().isLessThan(home.indexOf("/chain"));
        assertThat(doctor.page("/holds").body()).as("each with its own filing").contains(filing(id).number()).contains("/holds/" + hold.id());
        assertThat(doctor.page("/holds/" + hold.id()).body()).contains(filing(id).number() + "</a>").contains("同班组").contains("也在管控").contains("应急处置卡").contains("为什么管控").contains("核酸检测结果：阳性");
        assertThat(doctor.post("/holds/" + hold.id() + "/release", Map.of("reason", "看着没事")).statusCode()).as("the rules still say no").isEqualTo(409);
        var gone = Caller.of(stage, installer.user()).post("/filings/" + id + "/departure", Map.of());
        assertThat(gone.statusCode()).as("who brought him does not end it by saying that all have left").isEqualTo(409);
        assertThat(gone.body()).contains("请联系专班，由其登记离区");
    }

    @Test
    void aHeldPersonIsOrderedAwayAndTheGateLetsHimOutToWhereHeIsTaken() {
        var id = arrivedAll(CityNotices.contacts());
        var one = filing(id).getTerms().members().getFirst();
        var pass = stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", one))).getFirst().id();
        test(id, one, "positive", 1, "");
        assertThat(wayOut(pass)).as("nowhere to go yet: kept, and the task force called").isEqualTo(new WaysOut.WayOut(pass, false, ""));
        var place = stage.as(health, () -> {
            var opened = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(opened, "301", 2);
            return opened;
        });
        var hold = holdOf(id, one);
        var doctor = Caller.of(stage, health);
        assertThat(doctor.page("/holds/" + hold.id()).body()).contains("已备好").contains("集贤路点").contains("余 2 / 2");
        var ordered = doctor.post("/filings/" + id + "/quarantine", Map.of("members", one.toString(), "hold", hold.id().toString(), "place", place.toString(), "from", in(0).toString(), "days", "7", "reason", "按条款"));
        assertThat(ordered.headers().firstValue("Location")).hasValue("/holds/" + hold.id());
        assertThat(stage.as(health, () -> app.getBean(QuarantineOrders.class).listOf(one))).hasSize(1);
        assertThat(stage.as(health, () -> app.getBean(QuarantineOrders.class).listOf(filing(id).getTerms().members().getLast()))).as("he alone").isEmpty();
        assertThat(wayOut(pass)).isEqualTo(new WaysOut.WayOut(pass, true, "集贤路点"));
        stage.as(officer, () -> {
            app.publishEvent(new PassageDecided(stage.zone.id(), Ids.next(), 9, pass, new PassSubject("filing-member", one), Ids.next(), Gate.Kind.SITE, Outcome.LET_OUT, stage.now()));
            return null;
        });
        await().until(() -> stage.as(officer, () -> app.getBean(Holds.class).getHold(hold.id())).ended() == Hold.End.OUT);
        assertThat(presence(id, one).outAt()).isNotNull();
        assertThat(filing(id).standing().verdict()).as("who has gone is no reason against the others any more").isEqualTo(Verdict.QUARANTINE);
        assertThat(doctor.page("/filings/" + id + "/chain").body()).contains("已离开");
    }

    @Test
    void aResultThatIsPutRightFreesHimAndThoseWhoWereWithHim() {
        var id = arrivedAll(CityNotices.contacts());
        var members = filing(id).getTerms().members();
        var one = members.getFirst();
        test(id, one, "positive", 1, "");
        var doctor = Caller.of(stage, health);
        var hold = holdOf(id, one);
        var other = holdOf(id, members.getLast());
        assertThat(doctor.post("/holds/" + hold.id() + "/contacts/" + members.getLast() + "/clearance", Map.of("reason", "分处两地")).statusCode()).isEqualTo(303);
        assertThat(stage.as(health, () -> app.getBean(Holds.class).getHold(other.id())).liftedAt()).as("no contact, so nothing speaks against him").isNotNull();
        assertThat(doctor.post("/holds/" + other.id() + "/release", Map.of("reason", "已排除")).statusCode()).isEqualTo(303);
        assertThat(live(members.getLast())).as("a new pass").isOne();

        test(id, one, "negative", 0, "");
        assertThat(holds(id)).as("he, and the two who were with him").hasSize(members.size() - 1).allSatisfy(it -> assertThat(it.liftedAt()).isNotNull());
        assertThat(live(one)).as("a person says so, not the result").isZero();
        assertThat(doctor.post("/holds/" + hold.id() + "/release", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(doctor.post("/holds/" + hold.id() + "/release", Map.of("reason", "复核两次阴性")).statusCode()).isEqualTo(303);
        assertThat(live(one)).isOne();
        assertThat(Caller.of(stage, stage.company).page("/holds/" + hold.id()).body()).as("over, and nothing to do any more").contains("已解除").doesNotContain("现在怎么做").doesNotContain("复核两次阴性");
        assertThat(Caller.of(stage, stage.company).page("/filings/" + id).body()).contains("解除管控").doesNotContain("复核两次阴性");
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select details::text || coalesce(reason, '') from audit_entry where zone_id = ? and action = 'hold.released'").params(stage.zone.id()).query(String.class).list())
                .as("kept for good, so not in the sealed log").isNotEmpty().noneMatch(it -> it.contains("阴性"));
        assertThat(doctor.post("/holds/" + hold.id() + "/release", Map.of("reason", "再来一次")).statusCode()).as("once").isEqualTo(409);

        control.say(stage.zone.id(), ControlLevel.I, CityNotices.upsideDown());
        var foreseen = stage.as(officer, () -> app.getBean(EntryImpact.class).foresee(new ProtocolImpact.Change.Level("370613", ControlLevel.II, ControlLevel.I, stage.now())));
        assertThat(foreseen).as("said before it is confirmed").anySatisfy(it -> assertThat(it.label() + " " + it.count()).isEqualTo("entry.impact.held 2"));
    }

    @Test
    void whoWasWithSomebodyTakenAwayIsFreedByAnOfficerOrWhenTheDaysAreOver() {
        var id = arrivedAll(CityNotices.contacts());
        var members = filing(id).getTerms().members();
        var doctor = Caller.of(stage, health);
        test(id, members.getFirst(), "positive", 1, "");
        var gone = holdOf(id, members.getFirst());
        var one = holdOf(id, members.get(1));
        assertThat(doctor.post("/holds/" + gone.id() + "/departure", Map.of("where", "集贤路点")).statusCode()).isEqualTo(303);
        assertThat(doctor.page("/holds/" + one.id()).body()).as("why, and where it is put right").contains("href=\"/holds/" + gone.id() + "\"");
        assertThat(doctor.page("/holds/" + gone.id()).body()).contains("/contacts/" + one.memberId() + "/clearance");
        assertThat(doctor.post("/holds/" + gone.id() + "/contacts/" + one.memberId() + "/clearance", Map.of("reason", "分处两地")).statusCode()).isEqualTo(303);
        assertThat(holdOf(id, one.memberId()).liftedAt()).isNotNull();

        var other = members.getLast();
        away(gone.id(), 6);
        assertThat(stage.as(officer, app.getBean(ContactsLapsing.class)::watch)).as("seven days, as the clause says").isZero();
        assertThat(holdOf(id, other).liftedAt()).isNull();
        away(gone.id(), 1);
        assertThat(stage.as(officer, app.getBean(ContactsLapsing.class)::watch)).isEqualTo(members.size() - 2);
        assertThat(holdOf(id, other).liftedAt()).isNotNull();
    }

    private void away(UUID hold, int days) {
        app.getBean(TestDatabase.class).superuser().sql("update entry_hold set ended_at = ended_at - make_interval(days => ?) where zone_id = ? and id = ?").params(days, stage.zone.id(), hold).update();
    }

    @Test
    void whoeverCameInTheSameVehicleWithAnotherCrewIsAContactToo() {
        var id = arrivedAll(CityNotices.contacts());
        var theirs = stage.installer("同车单位", 1);
        var it = draft(20);
        var other = file(theirs.user(), new FilingDraft(it.siteId(), theirs.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(), it.stops(),
                it.vehicles(), List.of()));
        arrive(other, filing(other).getTerms().members());
        assertThat(filing(other).state()).as("it is not admitted: nobody said whom they were with").isEqualTo(FilingState.FILED);
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.ministry());
        filing(other).getTerms().members().forEach(member -> test(other, member, "negative", 1, ""));
        arrive(other, filing(other).getTerms().members());
        var put = stage.installer("改期单位", 1);
        var off = file(put.user(), new FilingDraft(it.siteId(), put.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(), it.stops(),
                List.of(new FilingDraft.VehicleDraft(null, "鲁B0A001", "7", "")), List.of()));
        filing(off).getTerms().members().forEach(member -> test(off, member, "negative", 1, ""));
        arrive(off, filing(off).getTerms().members());
        stage.as(officer, () -> {
            var rides = app.getBean(Transfers.class);
            var ride = new Transfers.Transfer(Ids.next(), it.vehicles().getFirst().plate(), "", 9, 1, ChainPoint.SITE, ChainPoint.LODGING, stage.now().plusSeconds(3_600), stage.now().plusSeconds(7_200));
            rides.cancel(officer, off, rides.order(officer, off, ride), "改期");
            return null;
        });
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.contacts());
        test(id, filing(id).getTerms().members().getFirst(), "positive", 1, "");
        assertThat(stage.as(health, () -> app.getBean(HoldContacts.class).listContacts(holdOf(id, filing(id).getTerms().members().getFirst()).id()))).as("a ride that was cancelled joined nobody")
                .extracting(HoldContact::memberId).doesNotContainAnyElementsOf(filing(off).getTerms().members());
        assertThat(holds(id)).hasSameSizeAs(filing(id).getTerms().members());
        assertThat(holds(other)).as("by the plate").hasSameSizeAs(filing(other).getTerms().members());
        assertThat(Caller.of(stage, health).page("/holds/" + holdOf(id, filing(id).getTerms().members().getFirst()).id()).body()).contains("同车").contains(filing(other).number());

        var third = stage.installer("同管单位", 1);
        var far = file(third.user(), of(third, draft(20)));
        var people = filing(far).getTerms().members();
        test(far, people.getFirst(), "negative", 70, "混-7");
        test(far, people.getLast(), "negative", 2, "混-7");
        var one = filing(id).getTerms().members().getFirst();
        test(id, one, "positive", 1, "混-7");
        assertThat(stage.as(health, () -> app.getBean(HoldContacts.class).listContacts(holdOf(id, one).id()))).as("of one sampling, not of one number").extracting(HoldContact::memberId)
                .contains(people.getLast()).doesNotContain(people.getFirst());
    }

    @Test
    void whatHeWasLetInUnderIsNotHeldAgainstHimAndWhatRanOutOnlyHasToBeBrought() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(20));
        arrive(id, filing(id).getTerms().members());
        var one = filing(id).getTerms().members().getFirst();
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        test(id, one, "positive", 90, "");
        assertThat(holds(id)).as("whatever day it was taken: the result came since").hasSize(1);
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.second());
        test(id, filing(id).getTerms().members().getLast(), "negative", 60, "");
        var bring = holdOf(id, filing(id).getTerms().members().getLast());
        assertThat(bring.grave()).as("older than it may be: something is to be brought").isFalse();
        assertThat(live(bring.memberId())).isZero();
        test(id, bring.memberId(), "negative", 1, "");
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(bring.id())).ended()).as("it was, and that ends it").isEqualTo(Hold.End.BROUGHT);
        assertThat(live(bring.memberId())).isOne();

        var ill = holds(id).getFirst();
        test(id, one, "negative", 60, "");
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(ill.id())).grave()).as("what is missing now makes him no less a case than he was").isTrue();
        test(id, one, "negative", 0, "");
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(ill.id()))).as("so an officer ends it, not a paper").satisfies(it -> assertThat(it.ended()).isNull()).extracting(Hold::liftedAt).isNotNull();

        var theirs = stage.installer("他家", 1);
        var other = file(theirs.user(), of(theirs, draft(20)));
        control.say(stage.zone.id(), ControlLevel.III, CityNotices.zone());
        filing(other).getTerms().members().forEach(it -> test(other, it, "negative", 1, ""));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).admit(officer, other);
            return null;
        });
        await().until(() -> live(filing(other).getTerms().members().getFirst()) == 1);
        arrive(other, filing(other).getTerms().members());
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.first());
        var late = filing(other).getTerms().members().getFirst();
        test(other, late, "negative", 0, "");
        assertThat(holds(other)).as("papers of the filing make nobody a danger").isEmpty();
    }

    @Test
    void oneOfFourWhoCameIsHereAndTheOthersAreExpectedUntilTheirWindowEnds() {
        var id = admitted(CityNotices.contacts());
        var members = filing(id).getTerms().members();
        await().until(() -> members.stream().allMatch(member -> live(member) == 1));
        var gate = stage.now().minus(Duration.ofMinutes(45));
        stage.as(officer, () -> app.getBean(Chains.class).seen(id, List.of(members.getFirst()), ChainPoint.GATE, gate, "gate-1/17"));
        assertThat(filing(id).state()).isEqualTo(FilingState.ARRIVED);
        assertThat(members.stream().map(member -> presence(id, member).here())).containsExactly(true, false, false, false);
        var caller = Caller.of(stage, health);
        assertThat(caller.page("/filings/" + id).body()).contains("已到 1/4").contains("已到 1 人，共 4 人");
        assertThat(caller.page("/filings/" + id + "/chain").body()).contains("在区 1/4 人").contains("未到，待到");

        control.say(stage.zone.id(), ControlLevel.II, CityNotices.sight());
        var gaps = app.getBean(ChainGaps.class);
        assertThat(stage.as(officer, gaps::watch)).as("of who came, by the clause's 30 minutes, not the zone's 60").isOne();
        var gap = stage.as(officer, () -> gaps.listGaps(id)).getFirst();
        assertThat(List.of(gap.memberId(), gap.limitMinutes(), gap.edition())).isEqualTo(List.of(members.getFirst(), 30, "sight v1"));
        await().untilAsserted(() -> assertThat(heard(caller.user.membershipId())).as("though nobody signed for the way").contains("entry.notice.leg"));
        assertThat(Caller.of(stage, officer).page("/").body()).as("and the zone officer sees that").contains("行程无人签字负责");
        assertThat(caller.post("/filings/" + id + "/gaps/" + gap.id() + "/closure", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(caller.post("/filings/" + id + "/gaps/" + gap.id() + "/closure", Map.of("reason", "车辆爆胎，已核实")).statusCode()).isEqualTo(303);
        assertThat(caller.page("/").body()).doesNotContain("失去踪迹");
        assertThat(stage.as(officer, () -> gaps.listGaps(id)).getFirst()).extracting(ChainGap::closeReason).isEqualTo("车辆爆胎，已核实");

        test(id, members.get(2), "positive", 1, "");
        var outside = holdOf(id, members.get(2));
        var pass = stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", outside.memberId()))).getFirst().id();
        assertThat(stage.as(officer, () -> app.getBean(WaysOut.class).listWaysOut())).as("who is not in is let out nowhere").extracting(WaysOut.WayOut::pass).doesNotContain(pass);
        assertThat(stage.as(officer, app.getBean(Arrivals.class)::watch)).as("their window is not over").isZero();
        app.getBean(TestDatabase.class).superuser().sql("update filing set arrives_from = arrives_from - interval '2 days', arrives_until = arrives_until - interval '2 days' where zone_id = ? and id = ?")
                .params(stage.zone.id(), id).update();
        assertThat(stage.as(officer, app.getBean(Arrivals.class)::watch)).isEqualTo(3);
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(outside.id())).ended()).as("nobody waits for him").isEqualTo(Hold.End.MISSED);
        var before = filing(id).standing().verdict();
        test(id, members.get(1), "positive", 1, "");
        assertThat(filing(id).standing().verdict()).as("who did not come bars nobody").isEqualTo(before).isNotEqualTo(Verdict.REFUSE);
        assertThat(live(members.getLast())).as("did not come").isZero();
        assertThat(live(members.getFirst())).as("is in").isOne();
        assertThat(caller.page("/filings/" + id + "/chain").body()).contains("逾时未到");
        stage.as(officer, () -> app.getBean(Chains.class).seen(id, List.of(members.getLast()), ChainPoint.GATE, gate, "gate-2/3"));
        assertThat(presence(id, members.getLast()).here()).as("a phone that told late").isTrue();
        await().until(() -> live(members.getLast()) == 1);
    }

    /** A gap of long ago, so that something older waits. */
    private void overdue(UUID id) {
        app.getBean(TestDatabase.class).superuser().sql("update chain_point set at = at - interval '3 hours' where zone_id = ? and filing_id = ?").params(stage.zone.id(), id).update();
        app.getBean(TestDatabase.class).superuser().sql("update filing_member set arrived_at = arrived_at - interval '4 hours' where zone_id = ? and filing_id = ?").params(stage.zone.id(), id).update();
        assertThat(stage.as(officer, app.getBean(ChainGaps.class)::watch)).isEqualTo(4);
    }

    @Test
    void aRiskAreaSaysBeforeItIsConfirmedWhomInsideItHolds() {
        var id = arrivedAll(CityNotices.quarantine());
        var area = new ProtocolImpact.Change.Area("371002", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(5)), null);
        assertThat(stage.as(officer, () -> app.getBean(EntryImpact.class).foresee(area))).extracting(it -> it.label() + " " + it.count())
                .contains("entry.impact.through 1", "entry.impact.held " + filing(id).getTerms().members().size());
        var elsewhere = new ProtocolImpact.Change.Area("440300", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(5)), null);
        assertThat(stage.as(officer, () -> app.getBean(EntryImpact.class).foresee(elsewhere))).isEmpty();
    }

    private FilingDraft of(Stage.Party party, FilingDraft it) {
        return new FilingDraft(it.siteId(), party.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(), it.stops(), List.of(), List.of());
    }

    private Caller leader(UUID member) {
        var person = stage.enrol(Stage.user(stage.zone, Role.CREW_LEAD, installer.user().organisationId(), "赵班长"));
        stage.as(officer, () -> {
            var db = app.getBean(JdbcClient.class);
            db.sql("update crew set lead_member_id = ? where zone_id = ? and id = ?").params(member, stage.zone.id(), installer.crew()).update();
            return db.sql("update member set account_id = ? where zone_id = ? and id = ?").params(person.accountId(), stage.zone.id(), member).update();
        });
        return Caller.as(stage, person);
    }

    private WaysOut.WayOut wayOut(UUID pass) {
        return stage.as(officer, () -> app.getBean(WaysOut.class).listWaysOut()).stream().filter(it -> it.pass().equals(pass)).findFirst().orElseThrow();
    }

    private List<String> heard(UUID membership) {
        return app.getBean(TestDatabase.class).superuser().sql("select key from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), membership).query(String.class).list();
    }
}
