package org.millwright.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.AuditSearch;
import org.millwright.audit.Subjects;
import org.millwright.http.Problems;
import org.millwright.identity.MemberNames;

/** Reads what was typed into the filter. */
final class Typed {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_ACTORS = 500;

    private final AuditPage.Filter filter;
    private final ZoneId timeZone;
    private final Problems problems;

    Typed(AuditPage.Filter filter, ZoneId timeZone, Problems problems) {
        this.filter = filter;
        this.timeZone = timeZone;
        this.problems = problems;
    }

    AuditSearch search(MemberNames names, Subjects subjects) {
        var from = day("from", filter.from());
        var to = day("to", filter.to());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) problems.add("to", filter.to(), "audit.problem.order", filter.to(), filter.from());
        var subject = filter.subject().strip();
        var isId = ID.matcher(subject).matches();
        return new AuditSearch(from.map(this::start).orElse(null), to.map(day -> start(day.plusDays(1))).orElse(null), actors(names), given(filter.action()),
                isId ? null : given(subject), null, AuditSearch.Position.parse(filter.after()).orElse(null),
                subject.isEmpty() ? null : isId ? subjects.listWithParts(UUID.fromString(subject)) : subjects.listMatching(subject));
    }

    private @Nullable List<UUID> actors(MemberNames names) {
        var text = filter.actor().strip();
        return text.isEmpty() ? null : names.listMatching(text, MOST_ACTORS);
    }

    private Optional<LocalDate> day(String field, String text) {
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            problems.add(field, text, "audit.problem.day", text);
            return Optional.empty();
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(timeZone).toInstant();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
