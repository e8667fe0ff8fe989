package org.millwright.entry.web;

import java.util.List;
import java.util.Map;
import org.millwright.entry.retention.Retention.Run;

/** @param days   kept after the end of a filing, by category
 *  @param overdue still there though its time is over, counted now */
public record RetentionPage(Map<String, Integer> days, int overdue, List<Run> runs) {}
