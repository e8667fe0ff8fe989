package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.FeverRule;
import org.millwright.protocol.checklist.UnmatchedReadings;
import org.millwright.ui.Option;

/**
 * A temperature to measure; with the zone's numbers, so that a phone without network knows when to measure again.
 *
 * @param unmatched what the reader measured and counts for nobody
 */
public record TemperaturePage(String who, List<Option> sites, FeverRule rule, List<UnmatchedReadings.Unmatched> unmatched, ReadingForm form) { }
