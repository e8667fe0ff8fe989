package org.millwright.responsibility.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.http.Paged;
import org.millwright.responsibility.Duties;
import org.millwright.responsibility.NetLists;

/**
 * @param signatories of enterprises with a gap, by organisation
 * @param duties      officers who answer for a step wherever it occurs; empty for enterprises
 * @param officer     may take steps on as an officer
 * @param staff       sees the zone's whole net
 */
public record NetPage(Paged<NetLists.Row> work, long gaps, Map<UUID, List<String>> signatories, List<Duties.Duty> duties, UUID self, boolean officer, boolean staff, boolean phone) {}
