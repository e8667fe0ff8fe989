package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;

/** A job in a few words: in the zone, at once, within 10,000 minutes, asks for nothing. */
final class AJob {

    private final String id;
    private String company = "acme";
    private Place site = ACrew.ZONE;
    private final long work;
    private long ready = Interval.OPEN_START;
    private List<Interval> windows = List.of(new Interval(0, 10_000));
    private final List<LicenceNeed> licences = new ArrayList<>();
    private boolean safety;
    private final List<HeadNeed> heads = new ArrayList<>();
    private boolean distinct = true;
    private boolean splitShift;
    private final List<Predecessor> predecessors = new ArrayList<>();
    private long fixedStart = Interval.OPEN_START;

    private final List<Turn> turns = new ArrayList<>();
    private long disinfection;
    private Map<String, Long> splitShiftHere = Map.of();

    private AJob(String id, long work) {
        this.id = id;
        this.work = work;
    }

    static AJob job(String id, long workMinutes) {
        return new AJob(id, workMinutes);
    }

    AJob site(Place place) {
        site = place;
        return this;
    }

    AJob ready(long minute) {
        ready = minute;
        return this;
    }

    AJob window(long start, long end) {
        return windows(new Interval(start, end));
    }

    AJob windows(Interval... several) {
        windows = List.of(several);
        return this;
    }

    AJob licence(String scope, int grade) {
        licences.add(new LicenceNeed(scope, grade));
        return this;
    }

    AJob safety() {
        safety = true;
        return this;
    }

    AJob heads(HeadNeed need) {
        heads.add(need);
        return this;
    }

    AJob sharedHeads() {
        distinct = false;
        return this;
    }

    AJob splitShift() {
        splitShift = true;
        return this;
    }

    AJob after(String jobId, long lagMinutes) {
        predecessors.add(new Predecessor(jobId, lagMinutes));
        return this;
    }

    AJob startsAt(long minute) {
        fixedStart = minute;
        return this;
    }

    /** Local crews have the site for these hours of the day. */
    AJob local(long start, long end, long day, long dayEnd) {
        turns.add(new Turn(Side.LOCAL, new Interval(start, end), new Interval(day, dayEnd)));
        return this;
    }

    AJob outside(long start, long end, long day, long dayEnd) {
        turns.add(new Turn(Side.OUTSIDE, new Interval(start, end), new Interval(day, dayEnd)));
        return this;
    }

    AJob disinfected(long minutes) {
        disinfection = minutes;
        return this;
    }

    AJob splitShiftHere(Map<String, Long> untilByCrew) {
        splitShiftHere = untilByCrew;
        return this;
    }

    Job build() {
        Job whole = whole();
        return turns.isEmpty() ? whole : whole.withTurns(new SiteTurns(turns, disinfection, splitShiftHere));
    }

    private Job whole() {
        return new Job(id, company, site, work, ready, windows,
                new Requirements(licences, safety, heads, distinct), splitShift, predecessors, fixedStart);
    }
}
