package org.millwright.planner.problem;

/**
 * Where a crew is while it is taken, so that ways lead there and away again.
 *
 * @param span first start to last finish, finite
 * @param site where
 */
public record BookedSite(Interval span, Position site) {

    public BookedSite {
        Bound.present("BookedSite", "span", span);
        Bound.present("BookedSite", "site", site);
        Bound.minute("BookedSite", "the start of span", span.startMinute());
        Bound.minute("BookedSite", "the end of span", span.endMinute());
    }
}
