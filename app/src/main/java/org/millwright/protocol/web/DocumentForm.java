package org.millwright.protocol.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.protocol.ProtocolDocument;
import org.millwright.tenancy.Ids;

/** A document of the protocol, as typed. */
public record DocumentForm(@Nullable String code, @Nullable String titleZh, @Nullable String titleEn) {

    static final DocumentForm EMPTY = new DocumentForm(null, null, null);

    private static final int LONGEST = 120;

    ProtocolDocument read(Problems problems) {
        var read = new ProtocolDocument(Ids.next(), strip(code).toUpperCase(Locale.ROOT), strip(titleZh), strip(titleEn));
        if (!read.code().matches("[A-Z0-9][A-Z0-9-]{1,19}")) problems.add("code", code, "protocol.problem.code", read.code().isEmpty() ? "–" : read.code());
        title("titleZh", read.titleZh(), problems);
        title("titleEn", read.titleEn(), problems);
        return read;
    }

    private static void title(String field, String text, Problems problems) {
        if (text.isEmpty()) problems.add(field, text, "protocol.problem.required");
        if (text.length() > LONGEST) problems.add(field, text, "protocol.problem.long", text.length(), LONGEST);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
