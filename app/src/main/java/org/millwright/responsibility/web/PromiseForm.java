package org.millwright.responsibility.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.Promises.Part;
import org.millwright.responsibility.Promises.Promise;

/** @param part {@code <step>-<part>}, such as {@code gate-person} */
public record PromiseForm(@Nullable String part, @Nullable String zh, @Nullable String en, @Nullable String from) {

    private static final int LONGEST = 600;

    record Read(Part part, Promise words, LocalDate from) {}

    public static String code(Part part) {
        return part.step().code() + "-" + part.code();
    }

    public Optional<Part> chosen() {
        return Promises.listParts().stream().filter(it -> code(it).equals(text(part))).findFirst();
    }

    /** Once a part is chosen the words of today stand there to be changed. */
    PromiseForm filled(Map<Part, Promise> today) {
        return zh != null || en != null ? this : chosen().map(it -> new PromiseForm(part, today.get(it).zh(), today.get(it).en(), from)).orElse(this);
    }

    Optional<Read> read(Problems problems, LocalDate today) {
        var chosen = chosen();
        if (chosen.isEmpty()) problems.add("part", part, "responsibility.problem.part");
        words("zh", zh, problems);
        words("en", en, problems);
        var day = day(problems, today);
        return problems.any() ? Optional.empty() : Optional.of(new Read(chosen.orElseThrow(), new Promise(text(zh), text(en)), day.orElseThrow()));
    }

    private static void words(String field, @Nullable String typed, Problems problems) {
        var text = text(typed);
        if (text.isEmpty() || text.length() > LONGEST) problems.add(field, typed, "responsibility.problem.words", text.length(), LONGEST);
    }

    private Optional<LocalDate> day(Problems problems, LocalDate today) {
        try {
            var day = LocalDate.parse(text(from));
            if (day.isAfter(today)) return Optional.of(day);
            problems.add("from", from, "responsibility.problem.from", day, today.plusDays(1));
        } catch (DateTimeParseException e) {
            problems.add("from", from, "responsibility.problem.day", text(from), today.plusDays(1));
        }
        return Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
