package org.millwright.planner.criterion;

/** The criteria by name, in the order in which they are shown. */
public enum CriterionCode {
    LOCAL, TIME_TO_SITE, FRESHNESS, QUALITY, LOAD, PRICE
}
