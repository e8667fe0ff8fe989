package org.millwright.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.LapsedPin;

/**
 * A row of the board: a crew, or a project.
 *
 * @param note   of a project: its number and company
 * @param crew   null for a project
 * @param bars   in the order in which they are drawn
 * @param lanes  that they need beneath each other
 */
public record RowView(UUID id, String name, String note, @Nullable CrewNote crew, List<BarView> bars, int lanes) {

    /**
     * What should be known of a crew at a glance.
     *
     * @param staleSince when it last said how it stands, when that is too long ago; {@code silent} when it never did
     * @param suspended  does not get in until further notice
     */
    public record CrewNote(int people, boolean day, boolean night, boolean outside, @Nullable Instant staleSince, boolean silent, boolean suspended) {}

    /** As many as there are style classes for. */
    static final int MOST_LANES = 8;

    RowView marking(Map<UUID, LapsedPin> pins) {
        return pins.isEmpty() ? this : new RowView(id, name, note, crew, bars.stream().map(bar -> bar.marking(pins)).toList(), lanes);
    }

    public List<BarView> work() {
        return bars.stream().filter(BarView::work).toList();
    }
}
