package org.millwright.planning.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.planning.LapsedPin;
import org.millwright.planning.PlacementWhy;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.Difference;
import org.millwright.planning.board.PlanLine;
import org.millwright.ui.Badge;
import org.millwright.ui.Status;
import org.millwright.ui.Tone;
import org.millwright.ui.Ui;

/** What the pages of plans say of their parts, in the reader's words. */
public final class Said {

    private Said() {}

    public static Badge state(Ui ui, ZonePlan plan) {
        return switch (plan.state()) {
            case DRAFT -> Status.DRAFT.badge(ui.t("board.state.draft"));
            case PUBLISHED -> Status.OK.badge(ui.t("board.state.published", plan.number()));
            case SUPERSEDED -> Status.ENDED.badge(ui.t("board.state.superseded", plan.number()));
            case DISCARDED -> Status.ENDED.badge(ui.t("board.state.discarded"));
        };
    }

    /** Who made it what it is, when, and how much it holds. */
    public static String made(Ui ui, PlanHead head) {
        var plan = head.plan();
        var size = ui.t("board.size", head.projects(), head.crews());
        return plan.publishedAt() == null ? ui.t("board.made", plan.maker(), ui.dateTime(plan.madeAt()), size)
                : ui.t("board.published", plan.publisher() == null ? "" : plan.publisher(), ui.dateTime(plan.publishedAt()), size);
    }

    public static String crew(Ui ui, RowView.CrewNote crew) {
        var hours = crew.day() && crew.night() ? "both" : crew.night() ? "night" : crew.day() ? "day" : "none";
        var parts = new ArrayList<>(List.of(ui.t("board.people", crew.people()), ui.t("board.hours." + hours)));
        if (crew.outside()) parts.add(ui.t("board.outside"));
        if (crew.suspended()) parts.add(ui.t("board.suspended"));
        if (crew.silent()) parts.add(ui.t("board.silent"));
        else if (crew.staleSince() != null) parts.add(ui.t("board.stale", ui.words().age(crew.staleSince())));
        return String.join(" · ", parts);
    }

    /** What stands in the bar: each part has its room or is left out. */
    public static List<String> words(Ui ui, BarView bar) {
        return switch (bar.kind()) {
            case BLOCKED -> List.of(ui.t("board.blocked", ui.date(bar.ends())));
            case BUSY -> bar.packageId() == null ? List.of(ui.t("board.busy")) : List.of(bar.company(), bar.title());
            default -> bar.crew().isEmpty() ? List.of(bar.company(), bar.title()) : List.of(bar.title(), bar.crew());
        };
    }

    public static String label(Ui ui, BarView bar) {
        return String.join(" ", words(ui, bar));
    }

    public static String span(Ui ui, BarView bar) {
        return ui.dateTime(bar.starts()) + " – " + ui.dateTime(bar.ends());
    }

    /** Name, times and state: what focus and a reader of the screen get. */
    public static String bar(Ui ui, BarView bar) {
        var state = Stream.of(ui.t("board.kind." + bar.kind().css()), bar.lapsed() != null ? lapsed(ui, bar.lapsed()) : bar.pinned() ? ui.t("board.kind.pinned") : "", bar.late() ? ui.t("board.kind.late") : "",
                bar.donePercent() > 0 ? ui.t("board.done", bar.donePercent()) : "").filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return label(ui, bar) + " · " + span(ui, bar) + " · " + state;
    }

    public static Badge kind(Ui ui, BarView bar) {
        if (bar.lapsed() != null) return new Badge(Tone.ATTENTION, "alert-triangle", lapsed(ui, bar.lapsed()));
        var word = ui.t("board.kind." + bar.kind().css());
        return switch (bar.kind()) {
            case LOCKED -> Status.LOCKED.badge(word);
            case RUNNING -> Status.RUNNING.badge(word);
            case SUGGESTED -> Status.PROPOSED.badge(word);
            case PLANNED -> Status.PLANNED.badge(word);
            case BLOCKED -> new Badge(Tone.ATTENTION, "barrier-block", word);
            default -> new Badge(Tone.IDLE, "circle-minus", word);
        };
    }

    /** That a pin holds no more, and why. */
    public static String lapsed(Ui ui, LapsedPin pin) {
        return lapsedWord(ui, pin) + ui.t("board.lapsed.because", lapsedWhy(ui, pin));
    }

    public static String lapsedWord(Ui ui, LapsedPin pin) {
        return ui.t(pin.ofAnyBar() ? "board.kind.turns" : "board.kind.lapsed");
    }

    public static String lapsedWhy(Ui ui, LapsedPin pin) {
        var until = pin.until();
        return until == null || pin.from() == null ? ui.t("board.lapsed." + pin.why().name().toLowerCase(java.util.Locale.ROOT))
                : ui.t("board.lapsed.crew_out", ui.range(ui.words().dayOf(pin.from()), ui.words().dayOf(until.minusSeconds(1))));
    }

    /** The same, and what to do. */
    public static String lapsedNext(Ui ui, LapsedPin pin) {
        return ui.t("board.lapsed.next." + pin.why().name().toLowerCase(java.util.Locale.ROOT));
    }

    public static Badge line(Ui ui, PlanLine line) {
        return line(ui, line, java.util.Map.of());
    }

    public static Badge line(Ui ui, PlanLine line, java.util.Map<java.util.UUID, LapsedPin> lapsed) {
        if (line.planned() && lapsed.containsKey(line.packageId())) return new Badge(Tone.ATTENTION, "alert-triangle", lapsedWord(ui, lapsed.get(line.packageId())));
        if (line.planned()) return line.pinned() ? new Badge(Tone.INFO, "pin", ui.t("board.kind.pinned")) : Status.PLANNED.badge(ui.t("board.kind.planned"));
        return line.starts().isAfter(ui.words().now()) ? Status.LOCKED.badge(ui.t("board.kind.locked")) : Status.RUNNING.badge(ui.t("board.kind.running"));
    }

    /** The rule most in the way; what waits for other work is not refused, and what has only no time left is not either. */
    public static Badge unservedBadge(Ui ui, UnservedView line) {
        if (!line.waitsFor().isEmpty()) return Status.PENDING.badge(ui.t("board.unserved.waits"));
        if (line.crews() == 0) return Status.PENDING.badge(ui.t("board.unserved.uncounted"));
        if (line.rule() == null || line.able() > 0) return new Badge(Tone.ATTENTION, "calendar-off", ui.t("board.unserved.time"));
        return new Badge(Tone.BAD, "ban", ui.t("ranking.rule." + line.rule().name().toLowerCase(java.util.Locale.ROOT)));
    }

    public static String unserved(Ui ui, UnservedView line) {
        return ui.t("board.unserved.due", ui.date(line.windowEnds())) + unservedReason(ui, line);
    }

    public static String unservedReason(Ui ui, UnservedView line) {
        if (!line.waitsFor().isEmpty()) return ui.t("board.unserved.waits.for", line.waitsFor());
        if (line.crews() == 0) return ui.t("board.unserved.uncounted.next");
        if (line.rule() == null || line.able() > 0) return ui.t("board.unserved.able", line.able(), line.crews());
        return ui.t(line.only() > 0 ? "board.unserved.only" : "board.unserved.kept", line.keptOut(), line.crews(), line.only());
    }

    /** What adds nothing need not be said. */
    public static boolean counts(PlacementWhy.Part part) {
        return !part.value().matches("0(\\D.*)?") || part.value().matches("0[.,]\\d*[1-9].*");
    }

    public static String changeIcon(Difference change) {
        return switch (change.kind()) {
            case ADDED -> "circle-plus";
            case DROPPED -> "circle-x";
            case CREW -> "user-check";
            case TIME -> "calendar";
        };
    }

    /** In few words: to whom, or from when to when. */
    public static String change(Ui ui, Difference change) {
        return switch (change.kind()) {
            case ADDED -> ui.t("board.change.added", crews(change.after()), ui.date(change.after().starts()));
            case DROPPED -> ui.t("board.change.dropped");
            case CREW -> ui.t("board.change.crew", crews(change.after()));
            case TIME -> ui.t("board.change.time", when(ui, change.before(), change.after()), when(ui, change.after(), change.before()));
        };
    }

    private static String when(Ui ui, Difference.Place place, Difference.Place other) {
        boolean sameDay = ui.words().dayOf(place.starts()).equals(ui.words().dayOf(other.starts()));
        return sameDay ? ui.dateTime(place.starts()) : ui.date(place.starts());
    }

    public static String crews(Difference.Place place) {
        return place.crews().stream().map(each -> Brief.crew(each.installer(), each.crew())).collect(Collectors.joining("、"));
    }

    /** 2026-11-26 to 2026-12-08 and what happens then. */
    public static String edit(Ui ui, EditView edit) {
        var names = String.join(ui.t("board.and"), edit.names());
        var from = edit.from();
        if (from == null) return ui.t("board.edit." + edit.kind(), names, ui.date(edit.until()));
        long days = ChronoUnit.DAYS.between(from, edit.until());
        return ui.t("board.edit." + edit.kind(), names, ui.range(ui.words().dayOf(from), ui.words().dayOf(edit.until().minusSeconds(1))), days);
    }
}
