package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.Outcome;
import org.millwright.checkpoint.PassScanned;
import org.millwright.checkpoint.PassageDecided;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.CrewClearance;
import org.millwright.demand.Stage;
import org.millwright.directory.Members;
import org.millwright.directory.Crews;
import org.millwright.directory.CrewsChanged;
import org.millwright.directory.Sites;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.laboratory.LaboratoryFiles;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.pass.claim.Purpose;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.protocol.emergency.StandardCards;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after the verdict: clearance for those who plan, rides, the chain, laboratories' files, and forgetting. */
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
    void theChainHasNoGapThatNobodyHearsOf() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(20));
        var chains = app.getBean(Chains.class);
        var gate = stage.now().minus(Duration.ofMinutes(90));
        assertThat(stage.as(officer, () -> chains.seen(id, ChainPoint.GATE, gate, "gate-1/17"))).isTrue();
        assertThat(stage.as(officer, () -> chains.seen(id, ChainPoint.GATE, gate, "gate-1/17"))).as("the same scan again").isFalse();
        assertThat(filing(id).state()).isEqualTo(FilingState.ARRIVED);
        var gaps = app.getBean(ChainGaps.class);
        assertThat(stage.as(officer, gaps::watch)).as("everybody of the crew").isEqualTo(filing(id).getTerms().members().size());
        assertThat(stage.as(officer, gaps::watch)).as("once a gap").isZero();
        stage.as(officer, () -> chains.seen(id, ChainPoint.SITE, stage.now(), "told/1"));
        assertThat(stage.as(officer, () -> gaps.listGaps(id))).allSatisfy(gap -> {
            assertThat(gap.seenAt()).isNotNull();
            assertThat(gap.closedAt()).as("seen again is not explained").isNull();
            assertThat(List.of(gap.limitMinutes(), gap.clause())).as("no clause says how long").isEqualTo(List.of(60, ""));
        });

        var transfers = app.getBean(Transfers.class);
        var ride = new Transfers.Transfer(Ids.next(), "鲁K·1", "", 3, 4, ChainPoint.GATE, ChainPoint.SITE, stage.now(), stage.now().plusSeconds(3600));
        assertRefused(() -> stage.as(officer, () -> transfers.order(officer, id, ride)), "entry.refusal.seats");
        assertThat(Caller.of(stage, officer).page("/filings/" + id + "/chain").body()).contains("已重新出现，原因待说明").contains("按本区设置不得超过 60 分钟");
    }

    /** Minutes ago; a ride and the crew's shift as they end the time at a place. */
    private record Way(String seen, ChainPoint ride, Integer rideLeft, Integer shiftEnded, String gap) {}

    /** Gate, vehicle, site, lodging: whichever leg takes too long, whether nobody was seen yet or the scan came too late, is told once. */
    @Test
    void everyLegOfTheChainIsWatched() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var gaps = app.getBean(ChainGaps.class);
        var doctor = stage.enrol(health);
        int n = 0;
        for (var way : List.of(new Way("gate 90", null, null, null, "gate null 90"), new Way("gate 100, vehicle 80, site 70", null, null, null, ""), new Way("gate 200, site 100", null, null, null, "gate SITE 100"),
                new Way("vehicle 130, lodging 20", null, null, null, "vehicle LODGING 110"), new Way("site 300", ChainPoint.SITE, 120, null, "site null 120"),
                new Way("site 300, lodging 10", ChainPoint.SITE, 120, null, "site LODGING 110"), new Way("site 300, lodging 80", ChainPoint.SITE, 120, null, ""),
                new Way("lodging 1000, site 300", null, null, 120, "site null 120"), new Way("lodging 1000, site 300, lodging 30", null, null, 120, "site LODGING 90"),
                new Way("site 300", null, null, 120, ""), new Way("lodging 300", ChainPoint.LODGING, 90, null, "lodging null 90"),
                new Way("site 300", ChainPoint.SITE, -3 * 24 * 60, 120, "site null 120"))) {
            var firm = stage.installer("班组" + ++n, 1);
            var it = draft(20);
            var id = file(firm.user(), new FilingDraft(it.siteId(), firm.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(), it.stops(),
                    List.of(), List.of()));
            walk(id, firm.crew(), way);
            assertThat(stage.as(officer, gaps::watch)).as(way.toString()).isEqualTo(way.gap().isEmpty() ? 0 : 4);
            assertThat(stage.as(officer, gaps::watch)).as("once: " + way).isZero();
            assertThat(stage.as(officer, () -> gaps.listGaps(id)).stream().map(gap -> gap.after().name().toLowerCase(java.util.Locale.ROOT) + " " + gap.before()).distinct().toList())
                    .isEqualTo(way.gap().isEmpty() ? List.of() : List.of(way.gap().substring(0, way.gap().lastIndexOf(' '))));
            assertThat(stage.as(officer, () -> gaps.listGaps(id))).allSatisfy(gap -> {
                long minutes = Long.parseLong(way.gap().substring(way.gap().lastIndexOf(' ') + 1));
                if (gap.before() == null) assertThat(gap.minutes()).as(way.toString()).isBetween(minutes, minutes + 10);
                else assertThat(gap.minutes()).as(way.toString()).isEqualTo(minutes);
            });
            if (way.gap().equals("site LODGING 110")) {
                assertThat(Caller.of(stage, officer).page("/filings/" + id + "/chain").body()).contains("工地 → 住宿").contains("110 分钟未见").contains("按本区设置不得超过 60 分钟").contains("请向班组长和司机核实去向");
                await().untilAsserted(() -> assertThat(app.getBean(TestDatabase.class).superuser().sql("select args::text from notice where membership_id = ? and href = ?").params(doctor.membershipId(), "/filings/" + id)
                        .query(String.class).list()).as("one for the crew").singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING).contains("entry.point.site", "entry.point.lodging", "110, 60"));
            }
        }
    }

    /** A gate that was without network tells of the afternoon in the evening. */
    @Test
    void aScanThatComesLateIsTheBeginningOfAWayThatWasNotJudged() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var gaps = app.getBean(ChainGaps.class);
        var id = file(installer.user(), draft(20));
        walk(id, installer.crew(), new Way("site 600, site 60", null, null, null, ""));
        stage.as(officer, gaps::watch);
        assertThat(stage.as(officer, () -> gaps.listGaps(id))).as("nothing says that it left").isEmpty();
        walk(id, installer.crew(), new Way("gate 500", null, null, null, ""));
        stage.as(officer, gaps::watch);
        assertThat(stage.as(officer, () -> gaps.listGaps(id))).hasSize(4).allSatisfy(gap -> assertThat(List.of(gap.after(), gap.before())).isEqualTo(List.of(ChainPoint.GATE, ChainPoint.SITE)));
        stage.as(officer, gaps::watch);
        assertThat(stage.as(officer, () -> gaps.listGaps(id))).as("once").hasSize(4);
    }

    /** Nothing says that it lodges, but the zone has a gate where crews from elsewhere do. */
    @Test
    void whoIsFromElsewhereIsExpectedAtALodgingThatHasAGate() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var gaps = app.getBean(ChainGaps.class);
        var id = file(installer.user(), draft(20));
        walk(id, installer.crew(), new Way("site 300", null, null, 120, ""));
        stage.as(officer, () -> {
            app.getBean(org.millwright.checkpoint.Gates.class).open(new Gate(Ids.next(), "宿舍门", Gate.Kind.LODGING, Gate.Asks.ENTRY, null, "", stage.now(), null));
            return null;
        });
        app.getBean(TestDatabase.class).superuser().sql("update crew set home_division = '370202' where id = ?").param(installer.crew()).update();
        assertThat(stage.as(officer, gaps::watch)).as("by notice alone they lodge where they like").isZero();
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.second());
        app.getBean(TestDatabase.class).superuser().sql("update crew set home_division = '370613' where id = ?").param(installer.crew()).update();
        assertThat(stage.as(officer, gaps::watch)).as("who is at home in the city goes home").isZero();
        app.getBean(TestDatabase.class).superuser().sql("update crew set home_division = '370202' where id = ?").param(installer.crew()).update();
        assertThat(stage.as(officer, gaps::watch)).isEqualTo(4);
    }

    private void walk(UUID id, UUID crew, Way way) {
        var now = stage.now().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        stage.as(officer, () -> {
            if (way.shiftEnded() != null) {
                var from = now.minus(Duration.ofMinutes(way.shiftEnded() + 180)).atZone(Stage.SHANGHAI);
                int starts = from.toLocalTime().toSecondOfDay() / 60;
                app.getBean(org.millwright.directory.CrewCalendars.class).putDay(crew, new org.millwright.directory.CrewDay(from.toLocalDate(), starts, starts + 180, ""));
            }
            for (var one : way.seen().split(", ")) {
                var parts = one.split(" ");
                app.getBean(Chains.class).seen(id, ChainPoint.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), now.minus(Duration.ofMinutes(Integer.parseInt(parts[1]))), id + one);
            }
            if (way.ride() != null) {
                var left = now.minus(Duration.ofMinutes(way.rideLeft()));
                app.getBean(Transfers.class).order(officer, id, new Transfers.Transfer(Ids.next(), "鲁K" + id.toString().substring(30), "", 9, 4, way.ride(),
                        way.ride() == ChainPoint.SITE ? ChainPoint.LODGING : ChainPoint.SITE, left, left.plusSeconds(1800)));
            }
            return null;
        });
    }

    @Test
    void whatAGateSawIsSeenInTheChain() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(20));
        var subject = new PassSubject("filing-member", filing(id).getTerms().members().getFirst());
        var at = stage.now().minusSeconds(30);
        stage.as(officer, () -> {
            app.publishEvent(new PassScanned(stage.zone.id(), Ids.next(), 1, Ids.next(), subject, Purpose.ENTRY, Ids.next(), Gate.Kind.RELAY, org.millwright.pass.answer.Kind.VALID, at, at));
            app.publishEvent(new PassageDecided(stage.zone.id(), Ids.next(), 2, Ids.next(), subject, Ids.next(), Gate.Kind.SITE, Outcome.MISMATCH, at));
            app.publishEvent(new PassageDecided(stage.zone.id(), Ids.next(), 3, Ids.next(), subject, Ids.next(), Gate.Kind.ZONE, Outcome.LET_IN, at));
            return null;
        });
        var chains = app.getBean(Chains.class);
        await().until(() -> !stage.as(officer, () -> chains.listSeen(id)).isEmpty());
        assertThat(stage.as(officer, () -> chains.listSeen(id))).extracting(Chains.Seen::point).as("who was only looked at, or did not agree with the pass, was not there").containsExactly(ChainPoint.GATE);
        assertThat(filing(id).state()).isEqualTo(FilingState.ARRIVED);
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
    void aWithdrawalSaysHowManyAdmissionsItEnds() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var impact = app.getBean(EntryImpact.class);
        var withdrawal = new ProtocolImpact.Change.Withdrawal(Ids.next());
        assertThat(stage.as(officer, () -> impact.foresee(withdrawal))).extracting(it -> it.label() + " " + it.count())
                .containsExactly("entry.impact.lapse 1", "entry.impact.passes " + filing(id).getTerms().members().size());
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.ministry());
        assertThat(stage.as(officer, () -> impact.foresee(withdrawal))).as("by notice alone, with or without it").isEmpty();
    }

    @Test
    void aRiskAreaAndAnEditionSayHowManyAdmissionsTheyEnd() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var impact = app.getBean(EntryImpact.class);
        var passes = "entry.impact.passes " + filing(id).getTerms().members().size();
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("371002", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(5)), null)))
                .containsExactly("entry.impact.through 1", "entry.impact.lapse 1", passes);
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("371002", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(90)), stage.now().minus(Duration.ofDays(60)))))
                .as("over before anybody was there").containsExactly("entry.impact.through 1", "entry.impact.lapse 0");
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("440300", RiskLevel.HIGH, stage.now(), null))).as("on nobody's way").isEmpty();
        assertThat(foreseen(impact, new ProtocolImpact.Change.Edition(Ids.next(), CityNotices.second(), stage.now()))).as("it asks for the receiver's filing")
                .containsExactly("entry.impact.anew 1", "entry.impact.lapse 1", passes);
        assertThat(foreseen(impact, new ProtocolImpact.Change.Edition(Ids.next(), CityNotices.quarantine(), stage.now()))).as("the same again ends nothing")
                .containsExactly("entry.impact.anew 1", "entry.impact.lapse 0");
        assertThat(foreseen(impact, new ProtocolImpact.Change.Level("", ControlLevel.II, ControlLevel.I, stage.now()))).contains("entry.impact.crews 1");
    }

    private List<String> foreseen(EntryImpact impact, ProtocolImpact.Change change) {
        return stage.as(officer, () -> impact.foresee(change)).stream().map(it -> it.label() + " " + it.count()).toList();
    }

    @Test
    void aSiteHasToComplyThoughNobodyIsOnTheWayThere() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var giving = app.getBean(EvidenceGiving.class);
        stage.as(officer, () -> giving.give(officer, new EvidenceGiving.Brought(FactSubject.SITE, stage.site, EvidenceKind.SITE_GATES, Map.of("site.gates", "3"), "", "", null, null), new Problems()));
        var found = stage.as(officer, () -> app.getBean(EntryImpact.class).findBreaches(Ids.next(), CityNotices.oneGate(), stage.now(), 20));
        assertThat(found.found()).extracting(it -> it.kind() + " " + it.noteArgs() + " " + it.href() + " " + it.anew()).containsExactly("entry.impact.site [0] null true");
        assertThat(found.found().getFirst().facts()).singleElement().satisfies(it -> assertThat(it.used()).as("with what was found and is needed").extracting(one -> one.fact().name()).containsExactly("site.gates"));
        assertThat(found.found().getFirst().facts().getFirst().needed()).isNotEmpty();
        assertThat(found.tried()).extracting(it -> it.label() + " " + it.trial().whole()).containsExactly("entry.impact.tried.sites true", "entry.impact.tried.filings true");
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
    void aLaboratorysFileIsTakenOnceAndFindsPeopleByTheirDocuments() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var document = stage.as(officer, () -> app.getBean(org.millwright.directory.Members.class).openDocument(members.getFirst(), "test"));
        var text = "document,kind,sampled,result,laboratory,tube\n%s,nat,%s,阴性,烟台一检,\nX99,nat,%s,阴性,烟台一检,\n%s,nat,gestern,阴性,烟台一检,\n".formatted(document, in(-2), in(-2), document);
        var files = app.getBean(LaboratoryFiles.class);
        var outcome = stage.as(health, () -> files.take("a.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE));
        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.faults()).as("a person nobody knows, and a time nobody can read").extracting(fault -> fault.line() + " " + fault.rule() + " " + fault.found())
                .containsExactly("3 unknown …", "4 time gestern");
        assertThat(stage.as(health, () -> files.take("b.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE)).again()).isTrue();
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)))).hasSize(1);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id).body()).as("decided by it, and said where it is from").contains("接口获取 烟台一检").contains("阴性");
    }

    @Test
    void whatALaboratoryLeavesUnclearIsNamedByLineAndTheMendedFileDoublesNothing() throws Exception {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var document = stage.as(officer, () -> app.getBean(Members.class).openDocument(members.getFirst(), "test"));
        var head = "姓名,结果,采样时间,证件号码,检测类型,检测机构,管号,报告时间\n";
        var good = "张三,阴性,%s,%s,核酸,烟台一检,,%s\n".formatted(in(-5).toString().replace('T', ' ').replace('-', '/'), document, in(-1));
        var bad = "李四,可能阴性,%s,%s,核酸,烟台一检,,\n王五,阴性,%s,37060219900101123X,核酸,烟台一检,,\n".formatted(in(-5), document, in(-5));
        var doctor = Caller.of(stage, health);
        var gbk = java.nio.charset.Charset.forName("GBK");
        var sent = doctor.postFile("/evidence/laboratory", "file", "结果.csv", (head + good + bad).getBytes(gbk));
        assertThat(sent.statusCode()).isEqualTo(200);
        var address = sent.headers().firstValue("location").orElseThrow();
        var page = doctor.page(address).body();
        assertThat(page).contains("“可能阴性”不是可识别的结果").contains("阴性、").contains("尾号 …123X").contains("采用 1 行").doesNotContain("37060219900101123X").doesNotContain(document);
        assertThat(doctor.page(address + "/faults.csv").body()).contains("可能阴性").contains("123X").doesNotContain("37060219900101123X").doesNotContain(document);
        assertThat(doctor.page("/evidence").body()).contains("结果.csv").contains("报告日期").contains("阴性、");
        assertThat(doctor.page("/evidence/laboratory/example.csv").body()).contains("证件号码").contains("采样时间");

        var known = stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)));
        assertThat(known).singleElement().satisfies(it -> assertThat(it.values()).as("and when it was reported").extracting(one -> one.name()).contains("person.nat.hoursSinceReport"));
        var mended = head + good + bad.replace("可能阴性", "阴性");
        var outcome = stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("改.csv", mended.getBytes(gbk), FactSource.Kind.IMPORTED));
        assertThat(List.of(outcome.rows(), outcome.taken(), outcome.known())).as("the mended line, and the one that was taken before").containsExactly(3, 1, 1);
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)))).hasSize(2);
        assertThat(stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("c.csv", "姓名,结果\n张三,阴性\n".getBytes(gbk), FactSource.Kind.INTERFACE)).faults())
                .as("a file that nobody can read is kept as such").singleElement().satisfies(it -> assertThat(it.rule()).isEqualTo("head"));

        app.getBean(TestDatabase.class).superuser().sql("update laboratory_file set taken_at = taken_at - interval '60 days' where zone_id = ?").params(stage.zone.id()).update();
        stage.as(officer, () -> app.getBean(Retention.class).run());
        assertThat(doctor.page(address).body()).as("which lines is forgotten with the results").contains("已过留存期").doesNotContain("123X");
    }

    /** Nobody says who sits in which of several vehicles. */
    @Test
    void aPassCarriesThePlateOfTheVehicleItsHolderRidesIn() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(20));
        var member = filing(id).getTerms().members().getFirst();
        await().untilAsserted(() -> assertThat(plates(member)).containsExactly("鲁K7D268"));
        for (var vehicles : List.of(List.of("鲁K8E119"), List.of("鲁K8E119", "鲁K7D268"), List.<String>of())) {
            var it = draft(20);
            var terms = filing(id).getTerms();
            stage.as(installer.user(), () -> {
                var submitting = app.getBean(Submitting.class);
                submitting.save(installer.user(), id, new FilingDraft(it.siteId(), it.crewId(), List.of(), it.origin(), it.mode(), terms.arrivesFrom().atZone(Stage.SHANGHAI).toLocalDateTime().toString(),
                        terms.arrivesUntil().atZone(Stage.SHANGHAI).toLocalDateTime().toString(), terms.leavesAt().atZone(Stage.SHANGHAI).toLocalDateTime().toString(), it.whyOutside(), it.stops(),
                        vehicles.stream().map(plate -> new FilingDraft.VehicleDraft(null, plate, "7", "")).toList(), it.equipment()), filing(id).draftVersion());
                return submitting.file(installer.user(), id);
            });
            await().untilAsserted(() -> assertThat(plates(member)).as(vehicles.toString()).containsExactly(vehicles.size() == 1 ? vehicles.getFirst() : null));
        }
    }

    /** Of the passes that are good. */
    private List<String> plates(UUID member) {
        return stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", member))).stream().filter(it -> it.revocation() == null).map(it -> it.content().plate()).toList();
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
