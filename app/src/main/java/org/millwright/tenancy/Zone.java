package org.millwright.tenancy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A functional zone: a tenant. It is not an administrative division; {@code divisionCode} (GB/T 2260, six digits) names the one it lies in.
 *
 * @param latitude  WGS-84 degrees of the point a map of the zone opens on
 * @param longitude WGS-84 degrees
 */
public record Zone(UUID id, String code, String nameZh, String nameEn, String divisionCode, ZoneId timeZone, double latitude, double longitude)
        implements Serializable {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }

    /** The calendar day in the zone's own time zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, timeZone);
    }
}
