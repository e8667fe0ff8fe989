package org.millwright.protocol.checklist.web;

import org.millwright.http.Paged;
import org.millwright.protocol.checklist.RoundRow;

public record RoundsPage(Paged<RoundRow> rounds, boolean faulty) { }
