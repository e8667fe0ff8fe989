package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;

/** Why something is done; kept with it. */
public record ReasonForm(@Nullable String reason) {

    String given() {
        var text = Typed.text(reason);
        if (text.isEmpty()) throw new Refusal(422, "directory.refusal.reason");
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
