package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import org.millwright.demand.Stage;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.http.Refusal;
import org.millwright.pass.claim.Purpose;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.Ids;

/** The chain from gate to lodging: each leg watched, each gap told, late scans, and the pass that is carried. */
@MillwrightTest
class ChainStoryTest extends EntryStage {

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
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
}
