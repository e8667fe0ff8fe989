package org.millwright.planning.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.MoveAnswer;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.planning.Moves;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Bars that are moved, pinned by that, and released again. */
@Controller
class MoveController {

    /** Rules that another crew would keep; any other asks for another time. */
    private static final Set<String> OF_CREW = Set.of("SERVICE_AREA", "MARK", "LICENCE", "SAFETY_LICENCE", "SKILL", "CERTIFICATE", "HEADS", "CLEARANCE", "SPLIT_SHIFT",
            "CREW_GONE", "TWICE", "CREWS");

    private final ZonePlans plans;
    private final Moves moves;
    private final BoardPages pages;
    private final Zones zones;

    MoveController(ZonePlans plans, Moves moves, BoardPages pages, Zones zones) {
        this.plans = plans;
        this.moves = moves;
        this.pages = pages;
        this.zones = zones;
    }

    @PostMapping("/plans/{id}/moves")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer move(CurrentUser user, @PathVariable UUID id, @Input MoveAsk typed, @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var plan = plans.getPlan(id);
        var problems = new Problems();
        var wanted = typed.read(zones.currentZone().timeZone(), problems);
        if (wanted == null) return refused(user, plan, typed, List.of(), problems, part != null);
        return switch (moves.move(user, id, wanted)) {
            case MoveAnswer.Moved moved -> Answer.done("/plans/" + moved.planId() + "?package=" + wanted.packageId()).with(moved).say("planning.done.moved");
            case MoveAnswer.NotMoved not -> {
                not.objections().forEach(each -> problems.add(OF_CREW.contains(each.rule()) ? "crewId" : "starts", each.found(),
                        "planning.move." + each.rule().toLowerCase(java.util.Locale.ROOT), each.name(), each.sentence(), each.advice()));
                yield refused(user, plan, typed, not.objections(), problems, part != null);
            }
        };
    }

    /** To whoever dragged only what is against it, for the place where it was dropped; else the board, with what was typed. */
    private Answer refused(CurrentUser user, ZonePlan plan, MoveAsk typed, List<Objection> objections, Problems problems, boolean dragged) {
        if (dragged) return Answer.refused("planning/objections", new MoveRefusedPage(plan.id(), objections, typed), problems);
        return Answer.refused("planning/board", pages.refused(user, plan, typed, objections), problems);
    }

    @PostMapping("/plans/{id}/pins/{packageId}/release")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer release(CurrentUser user, @PathVariable UUID id, @PathVariable UUID packageId) {
        moves.release(user, id, packageId);
        return Answer.done("/plans/" + id + "?package=" + packageId).say("planning.done.released");
    }
}
