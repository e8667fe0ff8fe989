package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.millwright.demand.Stage;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.ControlLevel;
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
}
