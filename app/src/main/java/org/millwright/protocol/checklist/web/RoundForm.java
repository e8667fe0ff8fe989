package org.millwright.protocol.checklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.Typed;

/** @param id of the phone's making; without one, ours. Times in ISO form, by the phone's clock */
public record RoundForm(@Nullable String id, @Nullable String checklistId, @Nullable String siteId, @Nullable String startedAt, @Nullable String finishedAt, @Nullable String note,
                        @Nullable List<Reply> replies) {

    public record Reply(@Nullable String position, @Nullable String word, @Nullable String amount, @Nullable String note) { }

    static final RoundForm EMPTY = new RoundForm(null, null, null, null, null, null, null);

    /** What was typed at a position; empty texts where nothing was. */
    public Reply at(int position) {
        return (replies == null ? List.<Reply>of() : replies).stream().filter(one -> one != null && Integer.toString(position).equals(Typed.text(one.position()))).findFirst()
                .orElse(new Reply(null, null, null, null));
    }
}
