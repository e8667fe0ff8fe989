package org.millwright.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as the decision card shows it: what, why, until when, what would change it.
 *
 * @param stamp when it was judged and under which edition
 */
public record Decision(Tone tone, String icon, String verdict, List<Condition> conditions, @Nullable String stamp, List<Change> changes) {

    /**
     * @param number shown unless there is an icon
     * @param clause "§4.3", linked to {@code clauseHref}
     * @param until  deadline or value at the right
     */
    public record Condition(int number, @Nullable String icon, String text, @Nullable String clause, @Nullable String clauseHref, @Nullable String until) {}

    /** @param badge the verdict it would turn into */
    public record Change(Badge badge, String text) {}
}
