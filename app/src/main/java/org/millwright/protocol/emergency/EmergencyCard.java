package org.millwright.protocol.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param lastDrill when it was last ended as a drill; null when never */
public record EmergencyCard(UUID id, Kind kind, String nameZh, String nameEn, List<EmergencyStep> steps, @Nullable Instant lastDrill, @Nullable Instant retiredAt) {

    /** Words on screen are {@code emergency.kind.<name>}. At most one card of a kind is in use, but for others. */
    public enum Kind { FEVER, POSITIVE, INJURY, FIRE, OTHER }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
