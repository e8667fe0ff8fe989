package org.millwright.directory.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell came to: a value, a problem, or both when the problem is only a warning. */
record CellReading(@Nullable Object value, @Nullable ProblemCode problem, List<?> args) {

    static final CellReading BLANK = new CellReading(null, null, List.of());

    static CellReading of(Object value) {
        return new CellReading(value, null, List.of());
    }

    static CellReading wrong(ProblemCode problem, Object... args) {
        return new CellReading(null, problem, List.of(args));
    }

    /** Taken as an empty cell. */
    static CellReading nothing(ProblemCode problem) {
        return new CellReading(null, problem, List.of());
    }

    static CellReading warned(Object value, ProblemCode problem, Object... args) {
        return new CellReading(value, problem, List.of(args));
    }
}
