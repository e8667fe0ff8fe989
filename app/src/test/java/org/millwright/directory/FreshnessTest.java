package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.millwright.directory.DirectorySample.NOW;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was said goes stale after the zone's days, is shown so, asked for again, and put right in one tap. */
@MillwrightTest
class FreshnessTest {

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired CrewStatements statements;
    @Autowired ZoneSettings settings;
    @Autowired TestDatabase database;

    private UUID zone;
    private Installer installer;
    private Crew crew;

    @BeforeEach
    void aCrewSilentForFourDays() {
        zone = sample.zone();
        installer = sample.installer(zone);
        crew = sample.crew(zone, installer);
        sample.confirm(zone, crew, NOW.minus(Duration.ofDays(4)));
    }

    @Test
    void staleCountsFromTheZonesDaysAndWhatWasNeverSaidIsStale() {
        var usual = new StaleAfter(14, 3);
        assertThat(usual.controlStale(NOW.minus(Duration.ofDays(3)), NOW)).isFalse();
        assertThat(usual.controlStale(NOW.minus(Duration.ofDays(3)).minusSeconds(1), NOW)).isTrue();
        assertThat(usual.capacityStale(NOW.minus(Duration.ofDays(14)).minusSeconds(1), NOW)).isTrue();
        assertThat(usual.capacityStale(null, NOW)).isTrue();
        assertThat(sample.in(zone, () -> StaleAfter.of(settings, TODAY))).isEqualTo(usual);
        sample.does(zone, () -> settings.set(StaleAfter.CONTROL_SETTING, TODAY, "5"));
        assertThat(sample.in(zone, () -> StaleAfter.of(settings, TODAY))).isEqualTo(new StaleAfter(14, 5));
    }

    @Test
    void theListTellsStaleFromFresh() {
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        assertThat(officer.json("/crews?fresh=stale").body()).contains(crew.id().toString());
        assertThat(officer.json("/crews?fresh=fresh").body()).doesNotContain(crew.id().toString());
        sample.does(zone, () -> settings.set(StaleAfter.CONTROL_SETTING, TODAY, "5"));
        assertThat(officer.json("/crews?fresh=stale").body()).doesNotContain(crew.id().toString());
    }

    @Test
    void theLeadPutsItRightInOneTapAndItIsOnRecord() {
        var lead = lead();
        assertThat(texts(lead.get("/my-crew"))).contains("Is this still right?").contains("Out of date");
        assertThat(lead.post("/crews/" + crew.id() + "/still-right").headers().firstValue("Location")).contains("/my-crew");
        assertThat(texts(lead.get("/my-crew"))).contains("Up to date");
        assertThat(sample.in(zone, () -> statements.listControlStatements(crew.id(), 10))).hasSize(2).first()
                .satisfies(said -> assertThat(said.clearance().source()).isEqualTo(Source.LEAD));
        assertThat(sample.in(zone, () -> statements.listCapacityStatements(crew.id(), 10))).hasSize(2);
    }

    @Test
    void whoWaitedUntilAnInstantThatHasPassedIsClearByTheTap() {
        sample.does(zone, () -> statements.stateControl(crew.id(), new Clearance(Clearance.Status.CLEAR_FROM, NOW.minusSeconds(60), true, NOW.minusSeconds(60), Source.HEALTH,
                NOW.minus(Duration.ofDays(4))), "", null));
        assertThat(lead().post("/crews/" + crew.id() + "/still-right").statusCode()).isEqualTo(303);
        assertThat(sample.in(zone, () -> crews.getCrew(crew.id())).clearance()).returns(Clearance.Status.CLEAR, Clearance::status)
                .returns(null, Clearance::clearFrom).returns(false, Clearance::splitShiftNeeded);
    }

    @Test
    void remindingTwiceOnADayIsHeardOnce() {
        var fresh = sample.crew(zone, installer);
        sample.confirm(zone, fresh, NOW);
        var lead = lead();
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        officer.get("/crews");
        assertThat(officer.post("/crews/reminders").statusCode()).isEqualTo(303);
        assertThat(officer.post("/crews/reminders").statusCode()).isEqualTo(303);
        assertThat(database.superuser().sql("select count(distinct subject_id) from audit_entry where action = 'crew.status-asked' and zone_id = ?").param(zone)
                .query(Long.class).single()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(lead.get("/notices").body().split("-[0-9a-f]{12}/reading\"", -1)).hasSize(2));
    }

    @Test
    void whatWasNeverConfirmedSaysSoAndHasTheButtonForEach() {
        var silent = sample.crew(zone, installer);
        var person = DirectoryVisitor.of(app, zone, Role.INSTALLER, installer.id());
        var page = person.get("/crews/" + silent.id());
        assertThat(texts(page)).contains("never confirmed", "Say how the crew stands", "State the control status", "Confirm calendar and bookings", "Whether the whole crew may enter",
                "“capacity never confirmed”", "“control status never confirmed”")
                .doesNotContain("Out of date");
        assertThat(person.post("/crews/" + silent.id() + "/capacity-confirmation").statusCode()).isEqualTo(303);
        assertThat(person.post("/crews/" + silent.id() + "/control-status", "status", "CLEAR").statusCode()).isEqualTo(303);
        assertThat(texts(person.get("/crews/" + silent.id()))).contains("Nothing has changed").doesNotContain("never confirmed", "Confirm calendar and bookings", "Out of date");
    }

    @Test
    void whoMayOnlyStateTheControlStatusIsOfferedNothingElse() {
        var health = DirectoryVisitor.of(app, zone, Role.HEALTH_OFFICER, null);
        assertThat(health.get("/crews/" + crew.id()).body()).contains("/changes").doesNotContain("/still-right").doesNotContain("/capacity-confirmation");
        assertThat(health.get("/crews/" + crew.id() + "/changes").body()).contains("/control-status").doesNotContain("/still-right").doesNotContain("/bookings");
    }

    @Test
    void theInstallersHomeTellsForHowManyDaysAndWhatWasNeverSaid() {
        var silent = sample.crew(zone, installer);
        sample.does(zone, () -> {
            statements.stateControl(crew.id(), new Clearance(Clearance.Status.CLEAR, null, false, null, Source.LEAD, NOW.minus(Duration.ofDays(6))), "", null);
            statements.stateCapacity(crew.id(), Source.LEAD, "", NOW.minus(Duration.ofDays(6)), null);
        });
        var home = DirectoryVisitor.of(app, zone, Role.INSTALLER, installer.id()).get("/");
        assertThat(texts(home)).contains("late by 3 d").contains("never confirmed").doesNotContain("late by 1 min");
        assertThat(home.body()).contains("href=\"/crews/" + crew.id() + "\"").contains("href=\"/crews/" + silent.id() + "\"");
        for (int n = 0; n < 3; n++) sample.crew(zone, installer);
        assertThat(texts(DirectoryVisitor.of(app, zone, Role.INSTALLER, installer.id()).get("/"))).contains("2 more crews wait to be confirmed");
    }

    @Test
    void aDivisionIsNamedAndAnUnknownOneKeepsItsDigits() {
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        assertThat(texts(officer.get("/crews/" + crew.id()))).contains("home Laishan (Yantai)");
        assertThat(texts(officer.get("/installers"))).contains("Yantai");
        sample.does(zone, () -> crews.change(new Crew(crew.id(), installer.id(), crew.code(), crew.name(), crew.base(), "659001", null, null, true, null, null, NOW)));
        assertThat(texts(officer.get("/crews/" + crew.id()))).contains("home 659001");
    }

    private DirectoryVisitor lead() {
        var member = sample.member(zone, crew);
        var lead = DirectoryVisitor.of(app, zone, Role.CREW_LEAD, installer.id());
        sample.does(zone, () -> {
            members.change(new Member(member.id(), installer.id(), member.name(), member.documentKind(), "", "", lead.accountId, member.trades(), NOW, null));
            crews.change(new Crew(crew.id(), installer.id(), crew.code(), crew.name(), crew.base(), crew.homeDivision(), member.id(), null, true, null, null, NOW));
        });
        return lead;
    }
}
