package org.millwright.demand.ranking.web;

import java.util.UUID;
import org.millwright.demand.DemandState;

/** A demand with nothing left to rank for. */
public record RankingOver(UUID demandId, String number, DemandState state) {}
