package org.millwright.protocol.checklist;

import java.util.List;
import java.util.UUID;

/** A checklist that shall be, of clauses of an edition in force. */
public record ChecklistDraft(Checklist.Kind kind, String nameZh, String nameEn, UUID editionId, List<Checklist.Item> items) { }
