package org.millwright.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/** What of a draft holds no more, so that it is not published; a search mends it. */
public record OutdatedPage(UUID planId, String plan, Paged<Line> lines) {

    /**
     * @param crews  with which it was placed
     * @param starts when
     */
    public record Line(UUID packageId, String number, String title, String reason, List<String> crews, @Nullable Instant starts) {}
}
