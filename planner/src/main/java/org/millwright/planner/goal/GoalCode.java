package org.millwright.planner.goal;

/** What a zone wants of a plan by name, most important first. */
public enum GoalCode {
    /** Weight of the packages that nobody does. */
    UNSERVED,
    /** Minutes past due, each package's times its weight. */
    LATENESS,
    /** Crews that packages had in the plan before and now have not. */
    CHANGE,
    /** Packages that begin on another day than in the plan before. */
    CHANGED_DAY,
    /** Packages that begin on the same day at another time. */
    CHANGED_HOURS,
    /** Persons sent to a site in another city. */
    REGION,
    /** Metres of all ways. */
    DISTANCE,
    /** Packages of the installer that has most. */
    AWARDS
}
