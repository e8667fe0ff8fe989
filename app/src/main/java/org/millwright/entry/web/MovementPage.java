package org.millwright.entry.web;

import java.time.YearMonth;
import java.util.List;
import org.millwright.entry.Movement.Month;
import org.millwright.entry.Movement.Saving;

/**
 * Movement of people by month, and the jobs that make up one month.
 *
 * @param month   whose jobs are shown
 * @param savings in that month, by their beginning
 */
public record MovementPage(List<Month> months, YearMonth month, List<Saving> savings) {}
