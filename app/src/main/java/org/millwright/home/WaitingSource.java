package org.millwright.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.ui.Status;

/** What waits for a user in one module; implemented by the modules, gathered on the home page. */
public interface WaitingSource {

    /**
     * @param due    when it is due; null: no clock runs
     * @param state  message key of a word that says more than how late it is, shown instead; null: the clock speaks
     * @param look   how that word is drawn
     * @param kind   message key of the kind in one word (复核, 确认 …)
     * @param title  text in its final form (names of things, not sentences)
     * @param note   message key of the second line, with {@code noteArgs}
     * @param action message key of the button that leads to {@code href}
     * @param pressing stands before everything that only has a date
     */
    record Waiting(@Nullable Instant due, @Nullable String state, Status look, String kind, String title, String note, List<Object> noteArgs, String action, String href, boolean pressing) {

        public Waiting(@Nullable Instant due, @Nullable String state, Status look, String kind, String title, String note, List<Object> noteArgs, String action, String href) {
            this(due, state, look, kind, title, note, noteArgs, action, href, false);
        }

        public Waiting(@Nullable Instant due, String kind, String title, String note, List<Object> noteArgs, String action, String href) {
            this(due, null, Status.OPEN, kind, title, note, noteArgs, action, href);
        }

        public Waiting(@Nullable Instant due, @Nullable String state, String kind, String title, String note, List<Object> noteArgs, String action, String href) {
            this(due, state, Status.MISSING, kind, title, note, noteArgs, action, href);
        }
    }

    /** A figure of the home page; always a link to its list. */
    record Figure(int order, String label, String value, String note, List<Object> noteArgs, String href) {}

    /** What a role begins with one press: a form that is posted to {@code action}. */
    record Start(String label, String icon, String action) {}

    /** At most {@code limit}, most urgent first. */
    List<Waiting> waitingFor(CurrentUser user, int limit);

    default Optional<Start> startFor(CurrentUser user) {
        return Optional.empty();
    }

    default List<Figure> figuresFor(CurrentUser user) {
        return List.of();
    }
}
