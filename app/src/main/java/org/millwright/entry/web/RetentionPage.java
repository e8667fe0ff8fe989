package org.millwright.entry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.retention.KeptBy.Choice;
import org.millwright.entry.retention.KeptBy.Said;
import org.millwright.entry.retention.Retention.Run;
import org.millwright.protocol.rule.FactCategory;

/**
 * @param days    kept after the end of a filing, by category
 * @param kinds   of what is kept of people, with what is overdue of each
 * @param overdue still there though its time is over, counted now
 * @param clauses that may be named; empty for who only reads
 */
public record RetentionPage(Map<String, Days> days, List<Kind> kinds, int overdue, List<Run> runs, List<Choice> clauses, KeptByInput form, LocalDate today) {

    /** @param said where the number comes from; null: nobody has said */
    public record Days(int number, @Nullable Said said) {

        /** Whether the clause is in force and still says what the zone's setting does. */
        public boolean holds() {
            return said != null && said.inForce() && said.days() == number;
        }
    }

    /** @param kind end of the message key {@code entry.kept.<kind>} */
    public record Kind(String kind, FactCategory category, int overdue) {}
}
