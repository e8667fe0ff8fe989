package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew's daily report as it was typed.
 *
 * @param at       preset to now
 * @param symptoms {@code nobody} or {@code some}; null before an answer
 */
public record HealthReportPage(UUID filingId, String number, String at, @Nullable String symptoms, List<Row> people, String limit, boolean phone) {

    public record Row(UUID member, String name, @Nullable String temperature, boolean symptoms) {}
}
