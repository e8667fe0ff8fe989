package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.NOW;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a health or zone officer says of a crew's control status stands until an officer eases it; the crew's own people may be stricter. */
@MillwrightTest
@Tag("slow")
class OfficeWordTest {

    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired CrewStatements statements;

    private UUID zone;
    private Crew crew;
    private DirectoryVisitor lead;
    private DirectoryVisitor installer;

    @BeforeEach
    void aCrewWithItsLead() {
        zone = sample.zone();
        var company = sample.installer(zone);
        crew = sample.crew(zone, company);
        var member = sample.member(zone, crew);
        lead = DirectoryVisitor.of(app, zone, Role.CREW_LEAD, company.id());
        installer = DirectoryVisitor.of(app, zone, Role.INSTALLER, company.id());
        sample.does(zone, () -> {
            members.change(new Member(member.id(), company.id(), member.name(), member.documentKind(), "", "", lead.accountId, member.trades(), NOW, null));
            crews.change(new Crew(crew.id(), company.id(), crew.code(), crew.name(), crew.base(), crew.homeDivision(), member.id(), null, true, null, null, NOW));
        });
    }

    @Test
    void neitherLeadNorInstallerLiftsASuspension() {
        said(Clearance.Status.SUSPENDED, null, Source.HEALTH);
        for (var person : List.of(lead, installer)) {
            for (var status : List.of("CLEAR", "CLEAR_FROM")) {
                var answer = person.post(control(), "status", status, "clearFrom", local(NEXT_WEEK));
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(texts(answer)).contains("A health officer stated the control status on " + local(YESTERDAY).replace('T', ' ')).contains("Ask the health officers");
            }
        }
        assertThat(clearance()).returns(Clearance.Status.SUSPENDED, Clearance::status).returns(Source.HEALTH, Clearance::source).returns(YESTERDAY, Clearance::statedAt);
        assertThat(sample.in(zone, () -> statements.listControlStatements(crew.id(), 9))).hasSize(1);
    }

    @Test
    void stillRightConfirmsCapacityAndLeavesTheOfficersWord() {
        said(Clearance.Status.SUSPENDED, null, Source.OFFICER);
        assertThat(lead.post("/crews/" + crew.id() + "/still-right").statusCode()).isEqualTo(303);
        assertThat(clearance()).returns(Source.OFFICER, Clearance::source).returns(YESTERDAY, Clearance::statedAt);
        assertThat(sample.in(zone, () -> crews.getCrew(crew.id())).capacity()).returns(Source.LEAD, Crew.Capacity::source);
        assertThat(lead.post(control(), "status", "SUSPENDED").statusCode()).isEqualTo(303);
        assertThat(clearance()).as("said again, it is the officer's still").returns(Source.OFFICER, Clearance::source);
    }

    @Test
    void whoWasStricterMayComeBackToTheOfficersWordAndNotBeyond() {
        said(Clearance.Status.CLEAR_FROM, NEXT_WEEK, Source.HEALTH);
        assertThat(lead.post(control(), "status", "CLEAR_FROM", "clearFrom", local(NEXT_WEEK.minusSeconds(60))).statusCode()).isEqualTo(409);
        assertThat(lead.post(control(), "status", "SUSPENDED").statusCode()).isEqualTo(303);
        assertThat(clearance()).returns(Source.LEAD, Clearance::source);
        assertThat(lead.post(control(), "status", "CLEAR").statusCode()).as("being stricter in between lifts nothing").isEqualTo(409);
        assertThat(lead.post(control(), "status", "CLEAR_FROM", "clearFrom", local(NEXT_WEEK)).statusCode()).isEqualTo(303);
        assertThat(clearance()).returns(Clearance.Status.CLEAR_FROM, Clearance::status);
    }

    @Test
    void aSplitShiftIsNotDroppedEither() {
        sample.does(zone, () -> statements.stateControl(crew.id(), new Clearance(Clearance.Status.CLEAR, null, true, null, Source.OFFICER, YESTERDAY), "", null));
        assertThat(installer.post(control(), "status", "CLEAR").statusCode()).isEqualTo(409);
        assertThat(installer.post(control(), "status", "CLEAR", "splitShift", "true", "splitShiftUntil", local(NEXT_WEEK)).statusCode()).isEqualTo(409);
        assertThat(installer.post(control(), "status", "SUSPENDED", "splitShift", "true").statusCode()).isEqualTo(303);
    }

    @Test
    void officersEaseWhatOfficersSaid() {
        said(Clearance.Status.SUSPENDED, null, Source.HEALTH);
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        officer.get("/crews/" + crew.id() + "/changes");
        assertThat(officer.post(control(), "status", "CLEAR").statusCode()).isEqualTo(303);
        assertThat(clearance()).returns(Clearance.Status.CLEAR, Clearance::status).returns(Source.OFFICER, Clearance::source);
        assertThat(lead.post("/crews/" + crew.id() + "/still-right").statusCode()).isEqualTo(303);
        assertThat(clearance()).as("what restricts nothing is the crew's to keep up to date").returns(Source.LEAD, Clearance::source);
    }

    @Test
    void thePhoneOffersNothingThatWouldBeRefused() {
        said(Clearance.Status.SUSPENDED, null, Source.HEALTH);
        assertThat(texts(lead.get("/my-crew"))).contains("Stated by a health officer").contains("ask the health officers");
        assertThat(lead.get("/crews/" + crew.id() + "/changes").body()).contains("value=\"SUSPENDED\"").doesNotContain("value=\"CLEAR\"").doesNotContain("value=\"CLEAR_FROM\"");
        assertThat(lead.get("/my-crew?lang=zh-CN").body()).contains("请联系卫健");
        lead.get("/my-crew?lang=en");
        said(Clearance.Status.CLEAR_FROM, NEXT_WEEK, Source.OFFICER);
        assertThat(lead.get("/crews/" + crew.id() + "/changes").body()).contains("value=\"CLEAR_FROM\"").contains("min=\"" + local(NEXT_WEEK) + "\"").doesNotContain("value=\"CLEAR\"");
        var officer = DirectoryVisitor.of(app, zone, Role.HEALTH_OFFICER, null);
        assertThat(officer.get("/crews/" + crew.id() + "/changes").body()).contains("value=\"CLEAR\"");
    }

    private void said(Clearance.Status status, @Nullable Instant from, Source source) {
        var at = sample.in(zone, () -> statements.listControlStatements(crew.id(), 1)).isEmpty() ? YESTERDAY : NOW;
        sample.does(zone, () -> statements.stateControl(crew.id(), new Clearance(status, from, false, null, source, at), "", null));
    }

    private Clearance clearance() {
        return sample.in(zone, () -> crews.getCrew(crew.id())).clearance();
    }

    private String control() {
        return "/crews/" + crew.id() + "/control-status";
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString();
    }
}
