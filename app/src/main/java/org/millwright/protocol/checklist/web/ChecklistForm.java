package org.millwright.protocol.checklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.checklist.Checklist;

/** @param clauses in the order of the edition; those without an answer are not asked */
public record ChecklistForm(@Nullable String kind, @Nullable String nameZh, @Nullable String nameEn, @Nullable String editionId, @Nullable List<Row> clauses) {

    public record Row(@Nullable String clauseId, @Nullable String answer) { }

    static final ChecklistForm EMPTY = new ChecklistForm(null, null, null, null, null);

    /** As a version that is there stands; what the edition in force has no more is left out by itself. */
    static ChecklistForm of(Checklist it) {
        return new ChecklistForm(it.kind().name(), it.nameZh(), it.nameEn(), it.editionId().toString(), it.items().stream().map(item -> new Row(item.clauseId().toString(), item.answer().name())).toList());
    }

    public @Nullable String answerOf(java.util.UUID clause) {
        return (clauses == null ? List.<Row>of() : clauses).stream().filter(one -> one != null && clause.toString().equals(one.clauseId())).findFirst().map(Row::answer).orElse(null);
    }
}
