package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person comes into a crew without being in two on one day: the crew of now ends, the new time fills what is free until the next planned one.
 *
 * @param from     the first day in the new crew
 * @param until    the first day no longer in it, where a planned membership begins; null: no end
 * @param left     the membership that ends on {@code from}, unless it ended before; null: none runs
 * @param advanced a planned membership of the same crew that begins on {@code from} instead of a new one; null: none
 * @param blocker  another membership planned for {@code from}: what is meant only a person can tell
 * @param idle     the person is in it already, or it is planned so
 */
record CrewMove(LocalDate from, @Nullable LocalDate until, Register.@Nullable CrewTime left, Register.@Nullable CrewTime advanced,
                Register.@Nullable CrewTime blocker, boolean idle) {

    static CrewMove of(Register.MemberNow known, LocalDate today, UUID crew, LocalDate wanted) {
        var now = known.current(today);
        if (now != null && now.crewId().equals(crew)) return new CrewMove(now.from(), now.until(), null, null, null, true);
        var from = first(known, now, today, wanted);
        var blocker = known.crews().stream().filter(each -> !each.equals(now) && !each.from().isAfter(from) && (each.until() == null || each.until().isAfter(from)))
                .findFirst().orElse(null);
        if (blocker != null) {
            boolean same = blocker.crewId().equals(crew) && blocker.from().equals(from);
            return new CrewMove(from, null, null, null, same ? null : blocker, same);
        }
        var next = known.crews().stream().filter(each -> !each.equals(now) && each.from().isAfter(from)).min(Comparator.comparing(Register.CrewTime::from)).orElse(null);
        boolean same = next != null && next.crewId().equals(crew);
        return new CrewMove(from, next == null ? null : next.from(), now, same ? next : null, null, false);
    }

    /** What is over stays as it was, and nobody leaves a crew before having joined it. */
    private static LocalDate first(Register.MemberNow known, Register.@Nullable CrewTime now, LocalDate today, LocalDate wanted) {
        var from = wanted;
        for (var time : known.crews()) {
            var earliest = time.equals(now) || time.until() == null ? time.from() : time.until();
            if (!time.from().isAfter(today) && from.isBefore(earliest)) from = earliest;
        }
        return from;
    }
}
