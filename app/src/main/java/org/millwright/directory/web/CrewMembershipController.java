package org.millwright.directory.web;

import java.time.Clock;
import java.util.UUID;
import org.millwright.directory.Crews;
import org.millwright.directory.Members;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is in a crew, from when, until when. */
@Controller
class CrewMembershipController {

    private final Crews crews;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    CrewMembershipController(Crews crews, Members members, Zones zones, Clock clock) {
        this.crews = crews;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/crews/{id}/members/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer choose(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return Answer.page("directory/crewMember", page(user, id, q, new CrewMemberForm(null, zones.currentZone().dayOf(clock.instant()).toString())));
    }

    @PostMapping("/crews/{id}/members")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer join(CurrentUser user, @PathVariable UUID id, @Input CrewMemberForm form) {
        var crew = crews.getCrew(user, id);
        var problems = new Problems();
        var typed = new Typed(problems);
        var memberId = typed.id("memberId", form.memberId());
        if (memberId == null && !problems.any()) problems.add("memberId", form.memberId(), "directory.input.missing");
        var from = typed.requiredDate("from", form.from());
        if (problems.any() || memberId == null) return Answer.refused("directory/crewMember", page(user, id, "", form), problems);
        var member = members.getMember(user, memberId);
        if (!member.installerId().equals(crew.installerId())) throw new NotFound("member");
        crews.join(id, memberId, from);
        return Answer.done("/crews/" + id).say("directory.done.joined", member.maskedName(), crew.name());
    }

    @PostMapping("/crews/{id}/members/{memberId}/departure")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer leave(CurrentUser user, @PathVariable UUID id, @PathVariable UUID memberId) {
        var crew = crews.getCrew(user, id);
        var member = members.getMember(user, memberId);
        crews.leave(id, memberId, zones.currentZone().dayOf(clock.instant()));
        return Answer.done("/crews/" + id).say("directory.done.departed", member.maskedName(), crew.name());
    }

    private CrewMemberPage page(CurrentUser user, UUID id, String q, CrewMemberForm form) {
        var crew = crews.getCrew(user, id);
        var people = members.listMembers(crew.installerId(), q.strip(), new Paged.Ask(1, 200));
        var inside = members.listMembersOfCrew(id, zones.currentZone().dayOf(clock.instant())).stream().map(member -> member.id()).toList();
        return new CrewMemberPage(id, crew.name(), crew.installerId(), q, people.rows().stream().filter(member -> !inside.contains(member.id()))
                .map(member -> new CrewMemberPage.Person(member.id(), member.maskedName(), member.documentMasked())).toList(), form);
    }
}
