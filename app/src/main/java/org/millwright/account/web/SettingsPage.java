package org.millwright.account.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the zone has decided, one row per known name. */
public record SettingsPage(List<Row> settings) {

    /**
     * @param since null while the default holds
     * @param next  the value that follows, or null
     */
    public record Row(String name, String value, @Nullable LocalDate since, @Nullable String next, @Nullable LocalDate nextFrom) {}
}
