package org.millwright.protocol.emergency.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.protocol.emergency.StandardCards;
import org.millwright.protocol.checklist.WorkSites;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The cards of the emergency plan: read by all, made by officers, started by whoever is there. */
@Controller
class EmergencyCardController {

    private static final int LONGEST_CAUSE = 500;

    private final EmergencyCards cards;
    private final EmergencyRuns runs;
    private final StandardCards standard;
    private final WorkSites sites;
    private final DrillSetting drills;

    EmergencyCardController(EmergencyCards cards, EmergencyRuns runs, StandardCards standard, WorkSites sites, DrillSetting drills) {
        this.cards = cards;
        this.runs = runs;
        this.standard = standard;
        this.sites = sites;
        this.drills = drills;
    }

    @GetMapping("/emergency-cards")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer list(CurrentUser user) {
        int days = drills.days();
        var lines = cards.listCards().stream().map(one -> new CardsPage.Line(one, drills.overdue(one, days))).toList();
        return Answer.page("protocol/emergency/cards", new CardsPage(lines, runs.listRuns(), makes(user), days, user.role().inTheField()));
    }

    @GetMapping("/emergency-cards/new")
    @Allowed({Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer ask() {
        return Answer.page("protocol/emergency/cardForm", new CardFormPage(CardForm.EMPTY));
    }

    @PostMapping("/emergency-cards")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer add(CurrentUser user, @Input CardForm form) {
        var problems = new Problems();
        var draft = new CardReader(problems).read(form);
        if (problems.any()) return Answer.refused("protocol/emergency/cardForm", new CardFormPage(form), problems);
        UUID id = cards.add(user, draft);
        return Answer.created("/emergency-cards/" + id).with(Map.of("id", id)).say("emergency.done.made");
    }

    @PostMapping("/emergency-cards/standard")
    @Allowed({Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer addStandard(CurrentUser user) {
        int added = standard.addMissing(user);
        return Answer.done("/emergency-cards").with(Map.of("added", added)).say("emergency.done.standard", added);
    }

    @GetMapping("/emergency-cards/{id}")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("protocol/emergency/card", page(user, id, StartForm.EMPTY));
    }

    @PostMapping("/emergency-cards/{id}/retirement")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer retire(@PathVariable UUID id) {
        cards.retire(id);
        return Answer.done("/emergency-cards").say("emergency.done.retired");
    }

    @PostMapping("/emergency-cards/{id}/runs")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.GUARD, Role.CREW_LEAD, Role.MEMBER, Role.COMPANY, Role.INSTALLER}, scope = "protocol:write")
    Answer start(CurrentUser user, @PathVariable UUID id, @Input StartForm form) {
        var card = cards.getCard(id);
        var problems = new Problems();
        boolean drill = !"false".equals(form.drill());
        UUID site = site(user, form, problems);
        var typed = new Typed(problems);
        String cause = drill ? typed.optional("cause", form.cause(), LONGEST_CAUSE) : typed.required("cause", form.cause(), LONGEST_CAUSE);
        if (problems.any()) return Answer.refused("protocol/emergency/card", page(user, id, form), problems);
        UUID run = runs.start(user, card, drill, site, cause);
        return Answer.created("/emergency-runs/" + run).with(Map.of("id", run)).say(drill ? "emergency.done.drill" : "emergency.done.started");
    }

    private @Nullable UUID site(CurrentUser user, StartForm form, Problems problems) {
        String text = Typed.text(form.siteId());
        if (text.isEmpty()) return null;
        var found = sites.listSites(user).stream().filter(one -> one.id().toString().equals(text)).findFirst();
        if (found.isEmpty()) problems.add("siteId", text, "level.input.choice", text);
        return found.map(WorkSites.WorkSite::id).orElse(null);
    }

    private CardPage page(CurrentUser user, UUID id, StartForm typed) {
        return new CardPage(cards.getCard(id), CardPage.options(sites.listSites(user)), !user.is(Role.DRIVER, Role.EXPERT, Role.OPERATOR), makes(user), user.role().inTheField(), typed);
    }

    private static boolean makes(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER);
    }
}
