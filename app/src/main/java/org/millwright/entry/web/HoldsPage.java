package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.millwright.entry.hold.Hold;

/** Everybody who is held, the gravest first. */
public record HoldsPage(List<Line> lines) {

    public record Line(Hold hold, String number, String person, UUID filingId, long contacts) {}
}
