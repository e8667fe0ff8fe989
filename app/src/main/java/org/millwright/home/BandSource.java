package org.millwright.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.ui.Tone;

/** A state of the whole zone with where it came from and what comes next, at the head of the home page (the control level). */
public interface BandSource {

    enum When { BEFORE, NOW, NEXT }

    /**
     * @param label message key; {@code note} of a second word, or null
     * @param at    since when, or from when
     */
    record Step(When when, Tone tone, String icon, String label, @Nullable String note, @Nullable Instant at) { }

    /**
     * @param title message key
     * @param steps oldest first; exactly one is {@code NOW}
     * @param more  message key of the link to {@code href}
     * @param source of what is now, in its final form
     */
    record Band(String title, List<Step> steps, String source, String more, String href) { }

    Optional<Band> bandFor(CurrentUser user);
}
