package org.millwright.checkpoint.web;

import org.jspecify.annotations.Nullable;

/** Why something is done; kept with it. */
public record ReasonForm(@Nullable String reason) {

    String given() {
        return Typed.text(reason);
    }
}
