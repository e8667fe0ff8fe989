package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

public record ZoneDayForm(@Nullable String day, @Nullable String kind, @Nullable String dayZh, @Nullable String dayEn, @Nullable String worksAs) {

    static final ZoneDayForm EMPTY = new ZoneDayForm(null, null, null, null, null);
}
