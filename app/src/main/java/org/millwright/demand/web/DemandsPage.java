package org.millwright.demand.web;

import org.millwright.demand.DemandRow;
import org.millwright.http.Paged;

/** @param own the reader's own demands; otherwise those of others that may be seen */
public record DemandsPage(Paged<DemandRow> demands, boolean own, boolean installer) {}
