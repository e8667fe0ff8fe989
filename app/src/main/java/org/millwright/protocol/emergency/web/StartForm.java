package org.millwright.protocol.emergency.web;

import org.jspecify.annotations.Nullable;

/** @param drill {@code true} unless it is in earnest */
public record StartForm(@Nullable String drill, @Nullable String siteId, @Nullable String cause) {

    static final StartForm EMPTY = new StartForm("true", null, null);
}
