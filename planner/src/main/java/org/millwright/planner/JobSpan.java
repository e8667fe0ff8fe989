package org.millwright.planner;

/**
 * When a crew would do a job. The crew is committed over the whole of it.
 *
 * @param jobId        which
 * @param startMinute  the first working minute
 * @param finishMinute the minute after the last one
 */
public record JobSpan(String jobId, long startMinute, long finishMinute) {
}
