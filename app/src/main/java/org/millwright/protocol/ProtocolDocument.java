package org.millwright.protocol;

import java.util.Locale;
import java.util.UUID;

/** A document of the protocol; what it says stands in its editions. */
public record ProtocolDocument(UUID id, String code, String titleZh, String titleEn) {

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? titleZh : titleEn;
    }
}
