package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.FeverRule;
import org.millwright.ui.Option;

/** A temperature to measure; with the zone's numbers, so that a phone without network knows when to measure again. */
public record TemperaturePage(String who, List<Option> sites, FeverRule rule, ReadingForm form) { }
