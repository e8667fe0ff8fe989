package org.millwright.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.RuleSet;

/**
 * What a change of the protocol's world would mean, told before it is confirmed. Each module that decides by levels, areas or editions answers for what it knows; the answers are
 * shown together. What follows afterwards is theirs too, by the events {@code LevelChanged}, {@code RiskAreaChanged} and that of an edition.
 */
public interface ProtocolImpact {

    /** A change that somebody thinks of. */
    sealed interface Change {

        /**
         * @param division a division code; empty for the whole zone
         * @param before   the level in force there at the same time as things stand
         */
        record Level(String division, ControlLevel before, ControlLevel level, Instant from) implements Change { }

        /** @param until null when no end is known */
        record Area(String division, RiskLevel risk, Instant from, @Nullable Instant until) implements Change { }

        /** @param rules all of the edition's, whatever their scope */
        record Edition(UUID editionId, RuleSet rules, Instant from) implements Change { }

        /** Of the edition whose rules decide: nothing takes its place. */
        record Withdrawal(UUID editionId) implements Change { }
    }

    /**
     * One line of the preview.
     *
     * @param order    place among those of all modules; filings 10, passes 20, crews 30, sites 40, projects 50
     * @param label    message key of what is counted
     * @param note     message key of what happens to them, with {@code noteArgs}
     * @param href     their list; null when there is none for the reader
     * @param examples names in their final form, few
     * @param trial    null where all were looked at
     */
    record Consequence(int order, String label, long count, String note, List<Object> noteArgs, @Nullable String href, List<String> examples, @Nullable Trial trial) {

        public Consequence(int order, String label, long count, String note, List<Object> noteArgs, @Nullable String href, List<String> examples) {
            this(order, label, count, note, noteArgs, href, examples, null);
        }
    }

    /** How many of how many were tried, the next ones first: what is counted is counted among those. */
    record Trial(long tried, long of) {

        public boolean whole() {
            return tried >= of;
        }
    }

    /**
     * What follows from a change that was confirmed, for its page.
     *
     * @param label message key, with {@code args}
     */
    record Following(String label, List<Object> args, String href) { }

    /**
     * Something running that does not comply with a clause.
     *
     * @param order  place among those of one clause
     * @param kind   message key of what it is: a site, a filing, a crew
     * @param name   in its final form
     * @param note   message key of what is found, with {@code noteArgs}
     * @param href   null where there is none for the reader
     * @param anew   it complies with what is in force today
     * @param facts  what was found and is needed; of people nothing, for who reads theirs is recorded
     */
    record Breach(ClauseRef clause, int order, String kind, String name, String note, List<Object> noteArgs, @Nullable String href, boolean anew, List<Finding> facts) { }

    /**
     * What does not comply, and among what it was looked for.
     *
     * @param tried what was compared, in the order of the page; not whole where there was too much of it
     */
    record Breaches(List<Breach> found, List<Compared> tried) {

        static final Breaches NONE = new Breaches(List.of(), List.of());
    }

    /** @param label message key with the two numbers: tried, and of how many */
    record Compared(String label, Trial trial) { }

    /** In a constant number of queries; lines that count nobody are left out, unless not all were tried. */
    List<Consequence> foresee(Change change);

    /** By the change's id; those of which nothing follows, or nothing that this user may see, are left out. */
    default Map<UUID, Following> listFollowing(CurrentUser user, Collection<UUID> changes) {
        return Map.of();
    }

    /**
     * What is running and would not comply with the rules of an edition, clause by clause; what is already over is none of it.
     *
     * @param rules all of the edition's, whatever their scope
     * @param most  of each clause
     */
    default Breaches findBreaches(UUID editionId, RuleSet rules, Instant at, int most) {
        return Breaches.NONE;
    }
}
