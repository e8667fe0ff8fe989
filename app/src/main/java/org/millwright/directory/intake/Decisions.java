package org.millwright.directory.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RosterSheet;

/**
 * Whose word is taken where file and register differ.
 *
 * @param seen     what was shown, with the choice made; null before anything was shown
 * @param accepted doubtful credit codes that were let through
 */
record Decisions(@Nullable Map<Seen, Boolean> seen, Set<String> accepted) {

    private record Seen(RosterSheet sheet, int row, String column, String present) {}

    /** For the preview: the file's word, apart from what only looks like one. */
    static final Decisions NONE = new Decisions(null, Set.of());

    static Decisions of(List<Difference> shown, Set<String> accepted) {
        Map<Seen, Boolean> seen = new HashMap<>();
        for (var each : shown) seen.put(new Seen(each.sheet(), each.row(), each.column().name(), each.present()), each.take());
        return new Decisions(seen, Set.copyOf(accepted));
    }

    /** What nobody was shown, because the register moved on since, stays as it is. */
    boolean take(RosterSheet sheet, int row, String column, String present, boolean otherwise) {
        return seen == null ? otherwise : seen.getOrDefault(new Seen(sheet, row, column, present), false);
    }
}
