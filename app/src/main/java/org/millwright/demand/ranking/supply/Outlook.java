package org.millwright.demand.ranking.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Hands against work as counted at one moment.
 *
 * @param weeks        Mondays
 * @param trades       that open work asks for, those with the greatest gap first
 * @param openPackages in all
 */
public record Outlook(Instant at, List<LocalDate> weeks, List<TradeWeeks> trades, int openPackages) {}
