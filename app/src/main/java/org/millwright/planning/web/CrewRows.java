package org.millwright.planning.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewCalendar.WorkingTime;
import org.millwright.directory.CrewFacts;
import org.millwright.directory.Crews;
import org.millwright.directory.Shift.Lane;
import org.millwright.directory.StaleAfter;
import org.millwright.directory.ZoneDay;
import org.millwright.directory.ZoneDays;
import org.millwright.planning.PlanEdit;
import org.millwright.planning.PlanEdits;
import org.millwright.planning.board.BoardBars;
import org.millwright.planning.board.BoardSearch;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.PlacedBar;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.ui.TimeAxis.Kind;
import org.springframework.stereotype.Component;

/** Crews as rows of the board: who they are, when they get in, what they do. */
@Component
class CrewRows {

    private final Crews crews;
    private final BoardBars bars;
    private final PlanEdits edits;
    private final ZoneDays days;
    private final ZoneSettings settings;
    private final Clock clock;

    CrewRows(Crews crews, BoardBars bars, PlanEdits edits, ZoneDays days, ZoneSettings settings, Clock clock) {
        this.crews = crews;
        this.bars = bars;
        this.edits = edits;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** What all rows are drawn with. */
    private record Frame(Scale scale, Zone zone, Instant now, StaleAfter stale, Map<java.time.LocalDate, ZoneDay> special, List<PlanEdit> edits, boolean changeable) {}

    Map<UUID, RowView> rows(BoardSearch search, Scale scale, Zone zone, boolean changeable, List<UUID> ids) {
        var now = clock.instant();
        var special = days.listDays(scale.from().minusDays(1), scale.until()).stream().collect(Collectors.toMap(ZoneDay::day, Function.identity()));
        var frame = new Frame(scale, zone, now, StaleAfter.of(settings, scale.today()), special, edits.listEdits(search.planId()), changeable);
        var placed = bars.listOfCrews(search, ids).stream().collect(Collectors.groupingBy(PlacedBar::crewId));
        return crews.listFacts(ids, scale.starts(), scale.today()).stream().map(facts -> row(frame, facts, placed.getOrDefault(facts.crewId(), List.of())))
                .collect(Collectors.toMap(RowView::id, Function.identity()));
    }

    private static RowView row(Frame frame, CrewFacts facts, List<PlacedBar> placed) {
        var working = facts.calendar().workingTimes(frame.scale.from().minusDays(1), frame.scale.until(), frame.special, frame.scale.timeZone());
        int lanes = frame.scale.byShift() ? 2 : 1;
        List<BarView> drawn = new ArrayList<>(signs(frame, facts, lanes));
        for (var bar : placed) {
            boolean night = works(working, bar, Lane.NIGHT);
            boolean day = works(working, bar, Lane.DAY) || !night;
            var view = BarViews.of(bar, frame.now, frame.changeable, "");
            if (frame.scale.byShift()) {
                if (day) drawn.add(view.in(0));
                if (night) drawn.add(view.in(1));
            } else {
                drawn.add(view);
                if (night && view.work()) drawn.add(BarView.sign(Kind.NIGHT, bar.starts(), bar.ends(), 1));
            }
        }
        return new RowView(facts.crewId(), Brief.crew(facts.installer().name(), facts.name()), "", note(frame, facts, working), drawn, lanes);
    }

    private static boolean works(List<WorkingTime> working, PlacedBar bar, Lane lane) {
        return working.stream().anyMatch(time -> time.lane() == lane && time.startsAt().isBefore(bar.ends()) && time.endsAt().isAfter(bar.starts()));
    }

    /** Why the crew cannot, whatever the plan says: it does not get in, or the draft supposes that it is out; and at which hours it works alone. */
    private static List<BarView> signs(Frame frame, CrewFacts facts, int lanes) {
        List<BarView> signs = new ArrayList<>();
        var clearance = facts.clearance();
        if (clearance != null && clearance.status() == Clearance.Status.SUSPENDED) signs.add(BarView.sign(Kind.BLOCKED, frame.now, frame.scale.ends(), lanes));
        var clear = clearance == null ? null : clearance.clearFrom();
        if (clear != null && clear.isAfter(frame.now)) signs.add(BarView.sign(Kind.BLOCKED, frame.now, clear, lanes));
        for (var edit : frame.edits) {
            if (edit instanceof PlanEdit.CrewOut it && it.crewId().equals(facts.crewId())) signs.add(BarView.sign(Kind.BLOCKED, it.from(), it.until(), lanes));
            if (edit instanceof PlanEdit.LevelRaised it && it.prefixes().stream().anyMatch(facts.homeDivision()::startsWith)) signs.add(BarView.sign(Kind.BLOCKED, it.from(), it.until(), lanes));
        }
        if (clearance != null && clearance.splitShiftNeeded()) {
            var until = clearance.splitShiftUntil() == null ? frame.scale.ends() : clearance.splitShiftUntil();
            signs.add(BarView.sign(Kind.NIGHT, frame.now, until, 1));
        }
        return signs;
    }

    private static RowView.CrewNote note(Frame frame, CrewFacts facts, List<WorkingTime> working) {
        var today = frame.scale.today();
        int people = (int) facts.members().stream().filter(each -> !each.joinedOn().isAfter(today) && (each.leftOn() == null || each.leftOn().isAfter(today))).count();
        var said = facts.capacity() == null ? null : facts.capacity().statedAt();
        boolean stale = said != null && frame.stale.capacityStale(said, frame.now);
        return new RowView.CrewNote(people, working.stream().anyMatch(time -> time.lane() == Lane.DAY), working.stream().anyMatch(time -> time.lane() == Lane.NIGHT),
                outside(frame, facts), stale ? said : null, said == null, suspended(facts.clearance()));
    }

    private static boolean outside(Frame frame, CrewFacts facts) {
        return !facts.homeDivision().startsWith(frame.zone.divisionCode().substring(0, 4));
    }

    private static boolean suspended(@Nullable Clearance clearance) {
        return clearance != null && clearance.status() == Clearance.Status.SUSPENDED;
    }
}
