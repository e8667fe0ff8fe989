package org.millwright.protocol.checklist.web;

import org.jspecify.annotations.Nullable;

/**
 * @param id      of the phone's making; without one, ours
 * @param watchId the same for measurements of one person that belong together
 * @param at      in ISO form, by the phone's clock
 */
public record ReadingForm(@Nullable String id, @Nullable String watchId, @Nullable String siteId, @Nullable String person, @Nullable String celsius, @Nullable String at) {

    static final ReadingForm EMPTY = new ReadingForm(null, null, null, null, null, null);
}
