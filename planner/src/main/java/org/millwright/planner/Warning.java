package org.millwright.planner;

/**
 * What does not exclude a crew but should be known before inviting it.
 *
 * @param code   which
 * @param minute for the stale ones: when it was last confirmed; for {@link Code#SPLIT_SHIFT}: until when,
 *               {@code Interval.OPEN_END} for always; for the missing ones {@code Interval.OPEN_START}
 */
public record Warning(Code code, long minute) {

    public enum Code { CAPACITY_STALE, CAPACITY_NEVER_CONFIRMED, CONTROL_STATUS_STALE, CONTROL_STATUS_MISSING, SPLIT_SHIFT }
}
