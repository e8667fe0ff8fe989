package org.millwright.protocol.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.Edition;
import org.millwright.protocol.ProtocolDocument;
import org.millwright.protocol.Wordings.Count;

/**
 * @param open  where everybody reads what is in force, for those who hand the address out
 * @param makes the reader is of those who make the protocol
 * @param field the reader works on a phone
 */
public record DocumentsPage(List<Row> rows, @Nullable String open, boolean makes, boolean field) {

    /**
     * @param making       the edition on its way; null for those who do not see it
     * @param acknowledged when the reader acknowledged what is in force
     * @param asked        whether the reader has yet to
     */
    public record Row(ProtocolDocument document, @Nullable Edition inForce, @Nullable Count count, @Nullable Edition making, @Nullable Instant acknowledged, boolean asked) {}
}
