package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.demand.Stage;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.Holds;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.RuleSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A zone under control with an installer, a receiver and the two offices, and what they do about filings in short words. */
abstract class EntryStage {

    @Autowired
    ApplicationContext app;

    @Autowired
    SampleControl control;

    Stage stage;
    Stage.Party installer;
    CurrentUser officer;
    CurrentUser health;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        installer = stage.installer("威海锐达", 1);
        officer = stage.officer();
        health = Stage.user(stage.zone, Role.HEALTH_OFFICER, null, "卫健");
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.second());
        bases(LegalBasis.Kind.LAW, -30);
    }

    /** Under control an order keeps what is asked of people. Where a story is about consent, that is what it rests on since yesterday, and nobody has said a word. */
    void byConsent() {
        bases(LegalBasis.Kind.CONSENT, -1);
    }

    private void bases(LegalBasis.Kind kind, int fromDay) {
        stage.as(health, () -> {
            LegalBases.categories().forEach(it -> app.getBean(LegalBases.class).set(health, new LegalBasis(it, kind, "疫情防控", "Epidemic control", "传染病防治法第十二条", stage.day(fromDay))));
            return null;
        });
    }

    LocalDateTime in(int hours) {
        return stage.now().plus(Duration.ofHours(hours)).atZone(Stage.SHANGHAI).toLocalDateTime().withSecond(0).withNano(0);
    }

    FilingDraft draft(int arrivesInHours) {
        return new FilingDraft(stage.site.toString(), installer.crew().toString(), List.of(), "371002", "road", in(arrivesInHours).toString(), in(arrivesInHours + 4).toString(),
                in(arrivesInHours + 100).toString(), "本市无激光干涉仪", List.of(new FilingDraft.StopDraft("371002", stage.day(-10).toString(), stage.day(3).toString())),
                List.of(new FilingDraft.VehicleDraft(null, "鲁K7D268", "7", "罗宝山")), List.of(new FilingDraft.EquipmentDraft(null, "激光干涉仪", "1", "371002")));
    }

    /** Of a crew that has been nowhere but in the city of the site. */
    FilingDraft atHome(int arrivesInHours) {
        var it = draft(arrivesInHours);
        return new FilingDraft(it.siteId(), it.crewId(), it.memberIds(), "370613", it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.whyOutside(),
                List.of(new FilingDraft.StopDraft("370613", stage.day(-10).toString(), stage.day(3).toString())), it.vehicles(), it.equipment());
    }

    UUID file(CurrentUser user, FilingDraft draft) {
        return stage.as(user, () -> {
            var submitting = app.getBean(Submitting.class);
            var id = submitting.begin(user, draft);
            var problems = submitting.file(user, id);
            if (problems.any()) throw new AssertionError(problems.list().toString());
            return id;
        });
    }

    Filing filing(UUID id) {
        return stage.as(officer, () -> app.getBean(Filings.class).findFiling(id).orElseThrow());
    }

    void test(UUID filing, UUID member, String result, int sampledHoursAgo, String tube) {
        stage.as(installer.user(), () -> {
            var problems = new Problems();
            app.getBean(FilingEvidence.class).give(installer.user(), filing(filing), member, EvidenceKind.NAT, Map.of("person.nat.result", result,
                    "person.nat.hoursSinceSampling", in(-sampledHoursAgo).toString()), "烟台一检", tube, Optional.empty(), problems);
            assertThat(problems.list()).isEmpty();
            return null;
        });
    }

    void testAll(UUID filing, String result) {
        filing(filing).getTerms().members().forEach(member -> test(filing, member, result, 2, ""));
    }

    UUID arrivedAll(RuleSet rules) {
        var id = admitted(rules);
        await().until(() -> filing(id).getTerms().members().stream().allMatch(member -> live(member) == 1));
        arrive(id, filing(id).getTerms().members());
        return id;
    }

    UUID admitted(RuleSet rules) {
        control.say(stage.zone.id(), ControlLevel.II, rules);
        var id = file(installer.user(), draft(20));
        filing(id).getTerms().members().forEach(member -> stage.as(installer.user(), () -> {
            app.getBean(FilingEvidence.class).give(installer.user(), filing(id), member, EvidenceKind.CONTACT, Map.of("person.contact", "none"), "", "", Optional.empty(),
                    new Problems());
            return null;
        }));
        testAll(id, "negative");
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        return id;
    }

    void arrive(UUID id, List<UUID> members) {
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).arrived(id, members, stage.now().minusSeconds(30));
            return null;
        });
    }

    long live(UUID member) {
        return stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", member))).stream().filter(pass -> pass.revocation() == null).count();
    }

    List<Hold> holds(UUID filing) {
        return stage.as(officer, () -> app.getBean(Holds.class).listOpen(List.of(filing)));
    }

    Hold holdOf(UUID filing, UUID member) {
        return holds(filing).stream().filter(it -> it.memberId().equals(member)).findFirst().orElseThrow();
    }

    Presence presence(UUID filing, UUID member) {
        return stage.as(officer, () -> app.getBean(Presences.class).listPresences(filing)).stream().filter(it -> it.memberId().equals(member)).findFirst().orElseThrow();
    }
}
