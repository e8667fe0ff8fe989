package org.millwright.protocol.checklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.Wording;

/**
 * @param editions each with its clauses, by number
 * @param changed  the version that is being changed; null for a new checklist
 * @param gone     clauses of that version that no edition in force has any more
 */
public record ChecklistFormPage(ChecklistForm form, List<Clauses> editions, @Nullable Checklist changed, List<Checklist.Item> gone) {

    public record Clauses(java.util.UUID editionId, String edition, List<Wording> clauses) { }
}
