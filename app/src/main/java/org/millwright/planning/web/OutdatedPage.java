package org.millwright.planning.web;

import java.util.UUID;
import org.millwright.http.Paged;

/** What of a draft holds no more, so that it is not published; a search mends it. */
public record OutdatedPage(UUID planId, String plan, Paged<Line> lines) {

    public record Line(UUID packageId, String number, String title, String reason) {}
}
