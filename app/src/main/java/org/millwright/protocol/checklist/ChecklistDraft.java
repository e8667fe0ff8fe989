package org.millwright.protocol.checklist;

import java.util.List;
import java.util.UUID;

/** A checklist that shall be, of clauses of an edition in force. */
public record ChecklistDraft(Checklist.Kind kind, String nameZh, String nameEn, UUID editionId, List<Checklist.Item> items) {

    /** Whether nothing would be another in the next version. */
    public boolean sameAs(Checklist it) {
        return kind == it.kind() && nameZh.equals(it.nameZh()) && nameEn.equals(it.nameEn()) && editionId.equals(it.editionId()) && items.equals(it.items());
    }
}
