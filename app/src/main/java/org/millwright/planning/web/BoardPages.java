package org.millwright.planning.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.BoardIndex;
import org.millwright.planning.board.BoardIndex.Found;
import org.millwright.planning.board.BoardIndex.Row;
import org.millwright.planning.board.BoardSearch;
import org.millwright.planning.board.By;
import org.millwright.planning.board.PlanDifferences;
import org.millwright.planning.board.WeekLoads;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together the board of a plan, a page of rows at a time. */
@Component
class BoardPages {

    private static final int FIRST_UNSERVED = 5;
    private static final int FIRST_DIFFERENCES = 6;

    private final PlanHeads heads;
    private final ZonePlans plans;
    private final BoardIndex index;
    private final CrewRows crewRows;
    private final ProjectRows projectRows;
    private final WeekLoads loads;
    private final UnservedViews unserved;
    private final PlanDifferences differences;
    private final ChosenViews chosen;
    private final Zones zones;
    private final Codes codes;
    private final Clock clock;

    BoardPages(PlanHeads heads, ZonePlans plans, BoardIndex index, CrewRows crewRows, ProjectRows projectRows, WeekLoads loads, UnservedViews unserved,
               PlanDifferences differences, ChosenViews chosen, Zones zones, Codes codes, Clock clock) {
        this.heads = heads;
        this.plans = plans;
        this.index = index;
        this.crewRows = crewRows;
        this.projectRows = projectRows;
        this.loads = loads;
        this.unserved = unserved;
        this.differences = differences;
        this.chosen = chosen;
        this.zones = zones;
        this.codes = codes;
        this.clock = clock;
    }

    BoardPage page(CurrentUser user, ZonePlan plan, BoardAsk ask, @Nullable UUID packageId) {
        var head = heads.head(user, plan);
        return page(head, ask, packageId == null ? null : chosen.find(head, packageId).orElse(null));
    }

    /** With what was typed to move a package, and what is against it. */
    BoardPage refused(CurrentUser user, ZonePlan plan, MoveAsk typed, List<Objection> objections) {
        var head = heads.head(user, plan);
        return page(head, BoardAsk.ofMove(), Moments.id(typed.packageId()).flatMap(id -> chosen.find(head, id, typed, objections)).orElse(null));
    }

    private BoardPage page(PlanHead head, BoardAsk ask, @Nullable ChosenView picked) {
        var plan = head.plan();
        var zone = zones.currentZone();
        var scale = Scale.of(ask.weeks(), ask.from(), zone.timeZone(), zone.dayOf(clock.instant()));
        if (picked != null && ask.locates() && !picked.crews().isEmpty()) scale = showing(scale, zone, picked.crews().getFirst());
        var search = search(head, scale, zone, ask, ask.ask());
        if (picked != null && ask.locates()) search = located(search, picked);
        var found = index.find(search);
        var first = unserved.list(plan.id(), new Paged.Ask(1, FIRST_UNSERVED));
        var base = head.published();
        var changed = plan.isDraft() && base != null ? differences.list(base.id(), plan.id(), new Paged.Ask(1, FIRST_DIFFERENCES)) : new Paged<org.millwright.planning.board.Difference>(List.of(), 1, 1, 0);
        int every = found.groups().values().stream().mapToInt(BoardIndex.Group::all).sum();
        return new BoardPage(head, scale, search.by(), search.text(), search.trade(), trades(), search.all(), groups(search, scale, zone, head, found), found.page().page(),
                found.page().size(), found.page().total(), every, loads.listLoads(plan.id(), scale.from(), scale.weeks(), scale.timeZone()), first.rows(), first.total(), changed.rows(),
                changed.total(), plan.isDraft() ? List.of() : plans.listDrafts(), picked);
    }

    private static BoardSearch search(PlanHead head, Scale scale, Zone zone, BoardAsk ask, Paged.Ask page) {
        var base = head.plan().isDraft() && head.published() != null ? head.published().id() : null;
        return new BoardSearch(head.plan().id(), base, ask.rows(), scale.starts(), scale.ends(), zone.divisionCode().substring(0, 4), ask.text(), ask.tradeCode(), ask.whole(), page);
    }

    /** The weeks around it, where those asked for do not show it. */
    private static Scale showing(Scale scale, Zone zone, ChosenView.Crew placed) {
        if (placed.starts().isBefore(scale.ends()) && placed.ends().isAfter(scale.starts())) return scale;
        return Scale.of(Integer.toString(scale.weeks()), zone.dayOf(placed.starts()).toString(), scale.timeZone(), scale.today());
    }

    private BoardSearch located(BoardSearch search, ChosenView picked) {
        var row = search.by() == By.PROJECT ? picked.work().demandId() : picked.crews().isEmpty() ? null : picked.crews().getFirst().crewId();
        if (row == null) return search;
        var at = index.pageOf(search, row);
        return at.isEmpty() ? search : new BoardSearch(search.planId(), search.baseId(), search.by(), search.from(), search.until(), search.city(), search.text(), search.trade(),
                search.all(), new Paged.Ask(at.getAsInt(), search.ask().size()));
    }

    private List<BoardPage.Group> groups(BoardSearch search, Scale scale, Zone zone, PlanHead head, Found found) {
        var ids = found.page().rows().stream().map(Row::id).toList();
        Map<UUID, RowView> rows = search.by() == By.PROJECT ? projectRows.rows(search, head.changeable(), ids) : crewRows.rows(search, scale, zone, head.changeable(), ids);
        var names = codes.names();
        var locale = LocaleContextHolder.getLocale();
        return found.groups().values().stream().map(group -> new BoardPage.Group(group.group(), search.by() == By.TRADE ? names.trade(group.group(), locale) : "", group.shown(), group.all(),
                found.page().rows().stream().filter(row -> row.group().equals(group.group())).map(row -> rows.get(row.id())).filter(Objects::nonNull).map(row -> row.marking(head.lapsed())).toList()))
                .filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<Option> trades() {
        var locale = LocaleContextHolder.getLocale();
        return codes.names().list(CodeList.TRADE).stream().map(code -> new Option(code.code(), code.name(locale))).toList();
    }
}
