package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.UUID;

/** A round in a list. */
public record RoundRow(UUID id, String checklistZh, String checklistEn, Checklist.Kind kind, String site, Instant finishedAt, Instant receivedAt, String filledBy, int faults, int photos) {

    public String checklist(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") ? checklistZh : checklistEn;
    }
}
