package org.millwright.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Interval;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.ui.Words;

/** Says in the reader's language what beside the planner's rules is against a move. Keys are {@code planning.objection.…}. */
record MoveWords(Words words, DraftScene scene) {

    /** @param soonest what comes before is over then, with the time that must pass */
    Objection predecessor(UUID packageId, long soonest, long start) {
        return say("predecessor", title(packageId), at(soonest), at(start));
    }

    Objection beforeIsUndone(UUID packageId) {
        return say("before_undone", title(packageId), "", "");
    }

    Objection successor(UUID packageId, long soonest, long starts) {
        return say("successor", title(packageId), at(soonest), at(starts));
    }

    /** @param from null: the crew's base */
    Objection way(@Nullable String from, long leaves, long way, long start) {
        return from == null ? say("way_base", words.minutes(way), at(leaves + way), at(start)) : say("way", from, at(leaves + way), at(start), words.minutes(way));
    }

    /** @param fixed that never moves */
    Objection wayOn(String to, boolean fixed, long ends, long way, long starts) {
        return say(fixed ? "way_on_engaged" : "way_on", to, at(ends + way), at(starts), words.minutes(way));
    }

    /** @param until then it need not be alone any more */
    Objection beside(String other, String crew, long until) {
        return until == Interval.OPEN_END ? say("beside_open", other, crew, "") : say("beside", other, crew, at(until));
    }

    Objection aloneOfSeveral(OpenJob job, long until) {
        return until == Interval.OPEN_END ? say("alone_open", job.title(), words.number(job.crews()), "") : say("alone", job.title(), words.number(job.crews()), at(until));
    }

    Objection together(OpenJob job, long start) {
        return say("together", job.title(), at(start), "");
    }

    Objection beforeWindow(long soonest, long start) {
        return say("before_window", at(soonest), at(start), "");
    }

    /** @param last until when a plan may let it last */
    Objection pastWindow(long last, long start, long workMinutes) {
        return say("past_window", at(last), at(start), words.minutes(workMinutes));
    }

    Objection crewsNeeded(OpenJob job, int found) {
        return say("crews", job.title(), words.number(found), words.number(job.crews()));
    }

    Objection crewGone() {
        return say("crew_gone", "", "", "");
    }

    Objection twice(OpenJob job) {
        return say("twice", job.title(), "", "");
    }

    private Objection say(String key, String one, String two, String three, String... more) {
        return say(words, key, one, two, three, more);
    }

    static Objection say(Words words, String key, String one, String two, String three, String... more) {
        Object[] args = new Object[3 + more.length];
        args[0] = one;
        args[1] = two;
        args[2] = three;
        System.arraycopy(more, 0, args, 3, more.length);
        var base = "planning.objection." + key;
        return new Objection(key.toUpperCase(java.util.Locale.ROOT), words.t(base + ".rule", args), words.t(base + ".found", args), words.t(base + ".needed", args),
                words.t(base + ".sentence", args), words.t(base + ".advice", args));
    }

    private String title(UUID packageId) {
        return scene.titleOf(packageId);
    }

    private String at(long minute) {
        return words.dateTime(Minutes.at(minute));
    }
}
