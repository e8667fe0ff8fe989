package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param accept doubtful credit codes let through, for {@code reason} */
public record ImportApplicationForm(@Nullable String mode, @Nullable List<String> accept, @Nullable String reason) {

    List<String> acceptOrNone() {
        return accept == null ? List.of() : accept.stream().filter(each -> each != null && !each.isBlank()).toList();
    }
}
