package org.millwright.planner.rule;

/** The rules by name, in the order in which they stand and are shown. */
public enum RuleCode {
    /** The installer serves the site's division. */
    SERVICE_AREA,
    /** Neither blacklisted nor in conflict of interest, from now to the job's finish. */
    MARK,
    /** Licences cover scope and class over the whole job. */
    LICENCE,
    /** A safety licence is valid over the whole job. */
    SAFETY_LICENCE,
    /** Enough people of each trade and level belong to the crew over the whole job. */
    SKILL,
    /** Enough people hold each certificate, valid and reviewed over the whole job. */
    CERTIFICATE,
    /** Trade and certificates meet in enough different persons. */
    HEADS,
    /** The crew's shifts leave enough working minutes in a window. */
    WINDOW,
    /** The crew can begin at the very minute at which it must. */
    START,
    /** The crew may enter in time. */
    CLEARANCE,
    /** A crew that must work at other hours is allowed to. */
    SPLIT_SHIFT,
    /** The crew works at the site when it is the turn of its side. */
    TURNS,
    /** The crew is free from the job's first start to its last finish, ways from and to where it is taken included. */
    FREE;

    /** This rule as one bit of a set kept in an int. */
    public int bit() {
        return 1 << ordinal();
    }
}
