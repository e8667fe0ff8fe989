package org.millwright.planning.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.DayRoutes;
import org.millwright.planning.board.PlanLines;
import org.millwright.planning.board.PlanLines.Sort;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan seen otherwise than as a board: as a table, as what finds no place, as a map of one day. */
@Controller
class PlanListController {

    /** What the address of a list says, as typed. */
    record ListAsk(@Nullable String q, @Nullable String sort, @Nullable String page, @Nullable String day) {

        Sort by() {
            var word = sort == null ? "" : sort.startsWith("-") ? sort.substring(1) : sort;
            return Arrays.stream(Sort.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElse(Sort.START);
        }

        boolean descending() {
            return sort != null && sort.startsWith("-");
        }

        Paged.Ask ask() {
            return new Paged.Ask(BoardAsk.number(page), Paged.Ask.DEFAULT_SIZE);
        }

        String text() {
            var text = Objects.requireNonNullElse(q, "").strip();
            return text.length() > 80 ? text.substring(0, 80) : text;
        }
    }

    private final ZonePlans plans;
    private final PlanHeads heads;
    private final PlanLines lines;
    private final UnservedViews unserved;
    private final DayRoutes routes;
    private final Zones zones;
    private final Clock clock;

    PlanListController(ZonePlans plans, PlanHeads heads, PlanLines lines, UnservedViews unserved, DayRoutes routes, Zones zones, Clock clock) {
        this.plans = plans;
        this.heads = heads;
        this.lines = lines;
        this.unserved = unserved;
        this.routes = routes;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/table")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer table(CurrentUser user, @PathVariable UUID id, @Input ListAsk ask) {
        var plan = plans.getPlan(id);
        var from = plan.first().atStartOfDay(zones.currentZone().timeZone()).toInstant();
        return Answer.page("planning/table", new TablePage(heads.head(user, plan), ask.text(), lines.list(user, new PlanLines.Search(id, ask.text(), from, ask.by(), ask.descending(), ask.ask()))));
    }

    @GetMapping("/plans/{id}/unserved")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer unserved(CurrentUser user, @PathVariable UUID id, @Input ListAsk ask) {
        return Answer.page("planning/unserved", new UnservedPage(heads.head(user, plans.getPlan(id)), unserved.list(id, ask.ask())));
    }

    @GetMapping("/plans/{id}/map")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer map(CurrentUser user, @PathVariable UUID id, @Input ListAsk ask) {
        var zone = zones.currentZone();
        var head = heads.head(user, plans.getPlan(id));
        var today = zone.dayOf(clock.instant());
        var day = Days.read(ask.day(), today.isBefore(head.plan().first()) ? head.plan().first() : today);
        var found = routes.findDay(id, day.atStartOfDay(zone.timeZone()).toInstant(), day.plusDays(1).atStartOfDay(zone.timeZone()).toInstant(), ask.text());
        return Answer.page("planning/map", new MapPage(head, day, zone.divisionCode().substring(0, 4), ask.text(), found.routes(), found.crews()));
    }
}
