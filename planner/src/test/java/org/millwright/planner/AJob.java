package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Requirements;

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

    Job build() {
        return new Job(id, company, site, work, ready, windows,
                new Requirements(licences, safety, heads, distinct), splitShift, predecessors, fixedStart);
    }
}
