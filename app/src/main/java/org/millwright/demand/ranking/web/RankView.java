package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Caution;
import org.millwright.demand.InvitationState;
import org.millwright.demand.ranking.GoodStarts.GoodStart;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.problem.Locality;

/**
 * A crew that can do the work. Of its entry it says only from when it can be on site.
 *
 * @param full         installer and crew, shortened to be read in a row
 * @param earliest     on site at the earliest
 * @param clearedFrom  null when it waits for nothing
 * @param splitUntil   null when it works the usual hours, or without end known
 * @param spans        soonest first
 * @param split        works at other hours for now
 * @param busy         when it is taken, from now on
 * @param priceFen     offered, or day price times days; null when it has named none
 * @param offered      whether the price was offered for just this work
 * @param putOff       null when no way puts it off
 * @param turns        when it has the site in turn with the other side, and why; null when no hours bind it
 * @param good         what the zone's plan makes of its start; null when it says nothing
 * @param invitation   of this demand, null when there is none that lives
 */
public record RankView(int place, UUID crewId, String crew, UUID installerId, String installer, String full, int people, double score, List<Part> parts, Locality locality,
                       long distanceMetres, long travelMinutes, Instant earliest, @Nullable Instant clearedFrom, boolean split, @Nullable Instant splitUntil,
                       List<Span> spans, List<Busy> busy, List<Caution> cautions, @Nullable Long priceFen, boolean offered, @Nullable InvitationState invitation,
                       double latitude, double longitude, @Nullable GoodStart good, @Nullable PutOff putOff, @Nullable String turns) {

    /**
     * What the way from or to where it is engaged costs it.
     *
     * @param by       how much later it begins, worded
     * @param sentence with the times and the way, but never whose site it is
     */
    public record PutOff(String by, String sentence) {}

    /** @param why the raw value, worded */
    public record Part(CriterionCode criterion, double points, double of, String why) {}

    /** When it would do a package. */
    public record Span(UUID packageId, int position, String title, Instant starts, Instant ends) {}

    public record Busy(Instant starts, Instant ends) {}

    public Instant starts() {
        return spans.getFirst().starts();
    }

    public Instant ends() {
        return spans.stream().map(Span::ends).max(Instant::compareTo).orElseThrow();
    }

    /** What is unknown or stale of it. */
    public List<Caution> doubts() {
        return cautions.stream().filter(Caution::doubt).toList();
    }

    public boolean invitable() {
        return invitation == null;
    }
}
