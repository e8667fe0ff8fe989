package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.Checklist;

/** @param lines each with how many of its clauses the edition in force words otherwise, or has no more */
public record ChecklistsPage(List<Line> lines) {

    public record Line(Checklist checklist, int changed, int gone) { }
}
