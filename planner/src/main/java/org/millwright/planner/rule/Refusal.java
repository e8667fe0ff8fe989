package org.millwright.planner.rule;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.SiteTurns.Side;

/**
 * Why a rule refuses a crew for a job: the rule, the value found and the value needed, never words. {@code over} is
 * always the whole job, first start to last finish, as it was found or, when no span fits, as it would be were the crew
 * free and the last window open.
 */
public sealed interface Refusal {

    RuleCode code();

    /** The job of the demand for which the rule refuses. */
    String jobId();

    /** Found: the area served. Needed: the site's division. */
    record OutsideServiceArea(String jobId, ServiceArea found, String neededDivision) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.SERVICE_AREA;
        }
    }

    /** Found: the mark. Needed: none in force from now to the finish. */
    record Marked(String jobId, Mark found, Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.MARK;
        }
    }

    /** What is wrong with the licence found. */
    enum Lack {
        /** None of the scope; nothing found. */
        MISSING,
        /** Of the scope, but every class is too low; the highest is found. */
        GRADE,
        /** Of scope and class, but not valid over the whole job; the one that reaches furthest is found. */
        VALIDITY
    }

    /** Found: the licence that comes nearest, if any. Needed: scope and class over the whole job. */
    record LicenceShort(String jobId, Lack lack, Optional<Licence> found, LicenceNeed needed, Interval over)
            implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.LICENCE;
        }
    }

    /** Found: the safety licence that reaches furthest, if any. Needed: one valid over the whole job. */
    record SafetyLicenceShort(String jobId, Optional<SafetyLicence> found, Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.SAFETY_LICENCE;
        }
    }

    /** Found: heads of the trade at the level and, at whatever level, the best level. Needed: the line's heads. */
    record SkillShort(String jobId, int headsFound, int bestLevelFound, HeadNeed needed, Interval over)
            implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.SKILL;
        }
    }

    /**
     * Found: heads that hold all certificates of the line. Needed: the line's heads over the whole job.
     *
     * @param shortKinds of the line's kinds those that too few hold; all of them when only together they are too few
     * @param lapses     certificates of those kinds that are there but do not cover the job
     */
    record CertificateShort(String jobId, int headsFound, List<String> shortKinds, List<Lapse> lapses, HeadNeed needed,
                            Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.CERTIFICATE;
        }
    }

    /** One person's certificate that does not cover the job; {@code byReview}: a due review ends it, not its expiry. */
    record Lapse(String memberId, String kind, Interval valid, boolean byReview) {
    }

    /** Trades suffice and certificates suffice, but not in enough different persons. Found: heads left for this line. */
    record HeadsShort(String jobId, int headsFound, HeadNeed needed, Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.HEADS;
        }
    }

    /** Found: the most working minutes the crew has left in any one window. Needed: the job's. */
    record WindowShort(String jobId, long workMinutesFound, long workMinutesNeeded) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.WINDOW;
        }
    }

    /** What keeps a crew from beginning at a given minute; the first of these that does. */
    enum Hold {
        /** The minute has gone by. */
        PAST,
        /** The equipment is not there yet. */
        READY,
        /** The crew would still be on its way from base. */
        WAY,
        /** Another job of the demand comes first, or the crew is at one. */
        OTHER_JOB,
        /** The crew has no shift at that minute. */
        SHIFT
    }

    /**
     * Found: the first minute, not before the one needed, at which the crew could begin were it free;
     * {@link Interval#OPEN_END} when it has no shift any more. Needed: to begin at that very minute.
     */
    record StartMissed(String jobId, long earliestStartFound, long startNeeded, Hold hold) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.START;
        }
    }

    /**
     * Found: cleared from a minute, {@link Interval#OPEN_END} when refused. Needed: cleared at the latest, and then on
     * site at the latest, so that the work still fits were the crew free; both {@link Interval#OPEN_START} when no
     * window holds the work at all.
     */
    record NotCleared(String jobId, long clearedFromMinute, long neededByMinute, long latestStartMinute)
            implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.CLEARANCE;
        }
    }

    /** Found: split shift until a minute, {@link Interval#OPEN_END} when always. Needed: over by the latest start. */
    record SplitShiftNotAllowed(String jobId, long splitShiftUntilMinute, long latestStartMinute) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.SPLIT_SHIFT;
        }
    }

    /**
     * Found: it would begin when it is not its side's turn. Needed: to begin at the next minute of its shifts at which it is,
     * {@link Interval#OPEN_END} when there is none; {@code turn} are the next hours recorded for its side, if any.
     */
    record OutOfTurn(String jobId, Side side, long startFound, long startNeeded, Optional<Interval> turn) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.TURNS;
        }
    }

    /** Found: the most working minutes that its side's hours leave the crew in any one window. Needed: the job's. */
    record TurnsShort(String jobId, Side side, long workMinutesFound, long workMinutesNeeded, long disinfectionMinutes) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.TURNS;
        }
    }

    /**
     * Found: what the crew is booked for before the span, or after it, and the minutes of way from there, or to there. Needed: to be on
     * site for the whole span.
     */
    record OnTheWay(String jobId, Interval bookingFound, long wayMinutes, boolean before, Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.FREE;
        }

        /** When it could begin at the earliest, or would have to be done at the latest. */
        public long limitMinute() {
            return before ? bookingFound.endMinute() + wayMinutes : bookingFound.startMinute() - wayMinutes;
        }
    }

    /** Found: bookings in the way of the nominal span. Needed: that span, or as long a one in a window. */
    record NotFree(String jobId, List<Interval> bookingsFound, Interval over) implements Refusal {
        @Override
        public RuleCode code() {
            return RuleCode.FREE;
        }
    }
}
