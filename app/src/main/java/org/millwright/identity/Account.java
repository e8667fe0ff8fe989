package org.millwright.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in; known to the whole installation, acts in a zone through a {@link Membership}. */
public record Account(UUID id, String login, String name, @Nullable String passwordHash, Locale locale, @Nullable Instant disabledAt) {

    public boolean active() {
        return disabledAt == null;
    }
}
