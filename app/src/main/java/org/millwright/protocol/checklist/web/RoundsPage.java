package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.http.Paged;
import org.millwright.protocol.checklist.RoundRow;
import org.millwright.protocol.checklist.UnmatchedReadings;

/**
 * @param unmatched measurements that count for nobody, for those who answer for the sites
 * @param phone     the reader works in the field
 */
public record RoundsPage(Paged<RoundRow> rounds, boolean faulty, List<UnmatchedReadings.OfSite> unmatched, boolean phone) { }
