package org.millwright.demand.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.millwright.demand.Caution;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandState;
import org.millwright.demand.EngagementRow;
import org.millwright.demand.EngagementState;
import org.millwright.demand.InvitationState;
import org.millwright.demand.Machine;
import org.millwright.demand.PackageState;
import org.millwright.demand.web.DemandPage.ContactView;
import org.millwright.ui.Badge;
import org.millwright.ui.Entry;
import org.millwright.ui.Option;
import org.millwright.ui.Status;
import org.millwright.ui.TimeAxis;
import org.millwright.ui.Ui;

/** States as marks: the same icon and tone wherever they stand. */
public final class Marks {

    private Marks() {}

    /** The packages that one of them may come after. */
    public static List<Option> others(List<PackageDraft> packages, int own) {
        return IntStream.range(0, packages.size()).filter(i -> i != own)
                .mapToObj(i -> new Option(String.valueOf(i + 1), (circled(i + 1) + " " + Objects.requireNonNullElse(packages.get(i).title(), "")).strip())).toList();
    }

    public static Badge of(Ui ui, DemandState state) {
        var status = switch (state) {
            case DRAFT -> Status.DRAFT;
            case PUBLISHED -> Status.OPEN;
            case ENGAGED -> Status.RUNNING;
            case COMPLETED -> Status.DONE;
            case WITHDRAWN -> Status.ENDED;
        };
        return status.badge(ui.t("demand.state." + state.code()));
    }

    public static Badge of(Ui ui, PackageState state) {
        var status = switch (state) {
            case OPEN -> Status.OPEN;
            case ENGAGED -> Status.LOCKED;
            case DONE -> Status.DONE;
            case WITHDRAWN -> Status.ENDED;
        };
        return status.badge(ui.t("demand.package.state." + state.code()));
    }

    public static Badge of(Ui ui, InvitationState state) {
        var status = switch (state) {
            case QUEUED -> Status.PENDING;
            case SENT -> Status.SENT;
            case ACCEPTED -> Status.OK;
            case DECLINED -> Status.EXCLUDED;
            case EXPIRED -> Status.STALE;
            case CANCELLED, RELEASED -> Status.ENDED;
            case ENGAGED -> Status.LOCKED;
        };
        return status.badge(ui.t("demand.invitation.state." + state.code()));
    }

    public static Badge of(Ui ui, EngagementState state) {
        var status = switch (state) {
            case ACTIVE -> Status.RUNNING;
            case COMPLETED -> Status.DONE;
            case CANCELLED -> Status.ENDED;
        };
        return status.badge(ui.t("demand.engagement.state." + state.code()));
    }

    /** What is missing is violet, what is old is not: pending is not failed. */
    public static Badge of(Ui ui, Caution caution) {
        var status = caution.kind() == Caution.Kind.SPLIT_SHIFT ? Status.SPLIT_SHIFT : caution.unknown() ? Status.MISSING : Status.STALE;
        return status.badge(ui.t("ranking.caution.short." + caution.kind()));
    }

    /** What is unknown or stale, since when, and what follows. */
    public static String sentence(Ui ui, Caution caution) {
        boolean open = caution.kind() == Caution.Kind.SPLIT_SHIFT && caution.at() == null;
        return ui.t("ranking.caution." + caution.kind() + (open ? ".open" : ""), ui.date(caution.at()));
    }

    /** Choices of a filter. */
    public static List<Option> options(Ui ui, String keys, Enum<?>... values) {
        return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).map(code -> new Option(code, ui.t(keys + "." + code))).toList();
    }

    /** ① to ⑳, as packages are numbered everywhere. */
    public static String circled(int position) {
        return position >= 1 && position <= 20 ? Character.toString(0x245F + position) : String.valueOf(position);
    }

    /** Yuan alone, for columns whose head names the unit: one unit in a column, so that figures compare by their length. */
    public static String yuan(Ui ui, long fen) {
        return fen % 100 == 0 ? ui.number(fen / 100) : ui.number(fen / 100.0, 2);
    }

    /** A moment that somebody gave as a day is read as a day. */
    public static String moment(Ui ui, Instant at) {
        return at.atZone(ui.words().timeZone()).toLocalTime().equals(LocalTime.MIDNIGHT) ? ui.date(at) : ui.dateTime(at);
    }

    /** From the Monday before the first start shown to the last finish, between six weeks and half a year, today in sight. */
    public static TimeAxis axis(Ui ui, List<EngagementRow> rows) {
        var today = ui.today();
        var first = rows.stream().map(row -> ui.words().dayOf(row.starts())).filter(day -> day.isAfter(today.minusWeeks(8))).min(LocalDate::compareTo).orElse(today);
        var last = rows.stream().map(row -> ui.words().dayOf(row.ends())).max(LocalDate::compareTo).orElse(today);
        var from = (first.isBefore(today) ? first : today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var until = from.plusWeeks(Math.clamp(ChronoUnit.WEEKS.between(from, last) + 1, 6, 26));
        return new TimeAxis(from, until, ui.words().timeZone(), today, null);
    }

    /** An engagement on a time axis. */
    public static TimeAxis.Bar bar(Ui ui, EngagementRow row) {
        var kind = switch (row.state()) {
            case ACTIVE -> row.starts().isAfter(ui.words().now()) ? TimeAxis.Kind.LOCKED : TimeAxis.Kind.RUNNING;
            case COMPLETED -> TimeAxis.Kind.BUSY;
            case CANCELLED -> TimeAxis.Kind.FORMER;
        };
        return new TimeAxis.Bar(kind, row.starts(), row.ends(), row.packages(), row.packages() + " " + ui.dateTime(row.starts()) + " – " + ui.dateTime(row.ends()), null);
    }

    /** Whom to call: the number is a link unless it is masked. */
    public static Entry call(String label, ContactView contact) {
        var text = (contact.name() + " " + contact.phone()).strip();
        return contact.phone().isEmpty() || contact.phone().contains("*") ? Entry.of(label, text)
                : Entry.link(label, text, "tel:" + contact.phone().replaceAll("[^0-9+]", ""));
    }

    /** 68 t, 21.5 t, 800 kg. */
    public static String weight(Ui ui, long kilograms) {
        if (kilograms < 1000) return ui.number(kilograms) + " kg";
        return (kilograms % 1000 == 0 ? ui.number(kilograms / 1000) : ui.number(kilograms / 1000.0, 1)) + " t";
    }

    /** 12,000 × 6,000 × 5,000 mm; what is not known is a dash. */
    public static String size(Ui ui, Machine it) {
        if (it.lengthMm() == null && it.widthMm() == null && it.heightMm() == null) return "–";
        return Stream.of(Optional.ofNullable(it.lengthMm()), Optional.ofNullable(it.widthMm()), Optional.ofNullable(it.heightMm()))
                .map(side -> side.map(millimetres -> ui.number(millimetres)).orElse("–")).collect(Collectors.joining(" × ")) + " mm";
    }
}
