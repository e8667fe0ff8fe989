package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.NOW;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ids swapped between installers, crews, companies and zones find nothing; a company learns when a crew can come, not who is in it. */
@MillwrightTest
class RegisterReachTest {

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired Members members;

    private UUID zone;
    private Installer own;
    private Crew ownCrew;
    private Crew otherCrew;
    private Member otherMember;

    @BeforeEach
    void twoInstallers() {
        zone = sample.zone();
        own = sample.installer(zone);
        ownCrew = sample.crew(zone, own);
        otherCrew = sample.crew(zone, sample.installer(zone));
        otherMember = sample.member(zone, otherCrew);
    }

    @Test
    void anInstallerReachesItsOwnOnly() {
        var installer = DirectoryVisitor.of(app, zone, Role.INSTALLER, own.id());
        assertThat(installer.get("/crews/" + ownCrew.id()).statusCode()).isEqualTo(200);
        for (var path : List.of("/crews/" + otherCrew.id(), "/crews/" + otherCrew.id() + "/edit", "/crews/" + otherCrew.id() + "/calendar", "/installers/" + otherCrew.installerId(),
                "/installers/" + otherCrew.installerId() + "/members", "/members/" + otherMember.id(), "/members/" + otherMember.id() + "/edit")) {
            assertThat(installer.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(installer.json(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/crews/" + otherCrew.id() + "/still-right", "/crews/" + otherCrew.id() + "/days", "/members/" + otherMember.id() + "/departure",
                "/members/" + otherMember.id() + "/document-opening", "/crews/" + ownCrew.id() + "/members/" + otherMember.id() + "/departure")) {
            assertThat(installer.post(path, "purpose", "x", "day", "2026-01-01").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(installer.post("/crews/" + ownCrew.id() + "/members", "memberId", otherMember.id().toString(), "from", "2026-01-01").statusCode()).isEqualTo(404);
        assertThat(installer.json("/crews").body()).contains(ownCrew.id().toString()).doesNotContain(otherCrew.id().toString());
    }

    @Test
    void aLeadReachesTheCrewLedOnly() {
        var member = sample.member(zone, ownCrew);
        var lead = DirectoryVisitor.of(app, zone, Role.CREW_LEAD, own.id());
        var second = sample.crew(zone, own);
        sample.does(zone, () -> {
            members.change(new Member(member.id(), own.id(), member.name(), member.documentKind(), "", "", lead.accountId, member.trades(), NOW, null));
            crews.change(new Crew(ownCrew.id(), own.id(), ownCrew.code(), ownCrew.name(), ownCrew.base(), ownCrew.homeDivision(), member.id(), null, true, null, null, NOW));
        });
        assertThat(lead.get("/my-crew").body()).contains(ownCrew.name()).doesNotContain(second.name());
        assertThat(lead.get("/crews/" + ownCrew.id()).statusCode()).isEqualTo(200);
        assertThat(lead.get("/crews/" + second.id()).statusCode()).isEqualTo(404);
        assertThat(lead.post("/crews/" + second.id() + "/still-right").statusCode()).isEqualTo(404);
        assertThat(lead.get("/members/" + member.id()).statusCode()).isEqualTo(200);
        assertThat(lead.get("/members/" + otherMember.id()).statusCode()).isEqualTo(404);
        assertThat(lead.get("/crews/" + ownCrew.id() + "/edit").statusCode()).as("keeping it is the installer's").isEqualTo(403);
    }

    @Test
    void whoHasLeftTheCrewIsOutOfTheLeadsSight() {
        var leader = sample.member(zone, ownCrew);
        var gone = sample.member(zone, ownCrew);
        var going = sample.member(zone, ownCrew);
        var lead = DirectoryVisitor.of(app, zone, Role.CREW_LEAD, own.id());
        sample.does(zone, () -> {
            members.change(new Member(leader.id(), own.id(), leader.name(), leader.documentKind(), "", "", lead.accountId, leader.trades(), NOW, null));
            crews.change(new Crew(ownCrew.id(), own.id(), ownCrew.code(), ownCrew.name(), ownCrew.base(), ownCrew.homeDivision(), leader.id(), null, true, null, null, NOW));
            crews.leave(ownCrew.id(), gone.id(), DirectorySample.TODAY);
            crews.leave(ownCrew.id(), going.id(), DirectorySample.TODAY.plusDays(3));
        });
        assertThat(lead.get("/members/" + going.id()).statusCode()).isEqualTo(200);
        assertThat(lead.get("/members/" + gone.id()).statusCode()).isEqualTo(404);
        assertThat(lead.json("/members/" + gone.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aCompanySeesWhenACrewCanComeAndNobodyInIt() {
        var company = sample.company(zone);
        sample.confirm(zone, otherCrew, NOW);
        var visitor = DirectoryVisitor.of(app, zone, Role.COMPANY, company.id());
        for (var body : List.of(visitor.get("/crews/" + otherCrew.id()).body(), visitor.json("/crews/" + otherCrew.id()).body())) {
            assertThat(body).contains(otherCrew.name()).doesNotContain(otherMember.id().toString()).doesNotContain("于*海").doesNotContain("E0000").doesNotContain("于振海");
        }
        assertThat(visitor.json("/crews/" + otherCrew.id()).body()).contains("\"source\":null").contains("\"history\":[]").contains("\"members\":[]");
        assertThat(visitor.get("/members/" + otherMember.id()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/companies/" + sample.company(zone).id()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/companies/" + company.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherZonesIdsAreNotThere() {
        var stranger = DirectoryVisitor.of(app, sample.zone(), Role.ZONE_OFFICER, null);
        for (var path : List.of("/crews/" + ownCrew.id(), "/installers/" + own.id(), "/members/" + otherMember.id(), "/companies/" + sample.company(zone).id(),
                "/crews/" + ownCrew.id() + "/calendar", "/crews/" + ownCrew.id() + "/changes")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(stranger.json(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.json("/crews").body()).contains("\"total\":0");
    }
}
