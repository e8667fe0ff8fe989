package org.millwright.protocol.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** To whom of a crew an edition was read out. */
public record ReadingForm(@Nullable List<String> members) {

    List<UUID> read(Problems problems) {
        var typed = members == null ? List.<String>of() : members.stream().filter(id -> !id.isBlank()).toList();
        if (typed.isEmpty() || typed.stream().anyMatch(id -> !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))) problems.add("members", null, "protocol.problem.members");
        return problems.any() ? List.of() : typed.stream().map(UUID::fromString).distinct().toList();
    }
}
