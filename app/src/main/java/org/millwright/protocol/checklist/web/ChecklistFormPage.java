package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.Wording;

/** @param clauses of the edition in force, by number */
public record ChecklistFormPage(ChecklistForm form, List<Clauses> editions) {

    public record Clauses(java.util.UUID editionId, String edition, List<Wording> clauses) { }
}
