package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;

/**
 * A draft that shall be begun, as typed: its name, what it supposes (kind blank: nothing), and for how long it is planned at once (blank: not yet).
 *
 * @param name blank: by who began it, and when
 */
public record BeginForm(@Nullable String name, @Nullable String kind, @Nullable String crewId, @Nullable String crewText, @Nullable String prefixes, @Nullable String workText,
                        @Nullable String packageId, @Nullable String title, @Nullable String from, @Nullable String until, @Nullable String seconds) {

    EditForm edit() {
        return new EditForm(kind, crewId, crewText, prefixes, workText, packageId, title, from, until);
    }

    boolean supposes() {
        return kind != null && !kind.isBlank();
    }

    boolean plans() {
        return seconds != null && !seconds.isBlank();
    }
}
