package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RosterRefusal.Word;

/**
 * Finds the roster's sheets among a file's tables, by name or else by titles, and in each the row of titles; hands on the
 * rows below it. One finder serves all files of an import, so that a sheet brought twice is noticed and rows are counted
 * together.
 */
final class SheetFinder implements TableVisitor {

    /** Receives what is found. */
    interface Found {
        void header(Header header, int row) throws Refused;

        void row(Header header, int number, List<RawCell> cells) throws Refused;
    }

    /** Titles stand within this many filled rows, below a heading or a remark. */
    private static final int TITLES_WITHIN = 10;
    /** From so many recognised titles on, a table is taken for a sheet of ours whose titles were damaged. */
    private static final int MEANT_AS_OURS = 3;

    private final RosterLimits limits;
    private final Found found;
    private final Set<RosterSheet> seen = EnumSet.noneOf(RosterSheet.class);
    private final List<String> ignored = new ArrayList<>();
    private int rows;

    private String name = "";
    private boolean alone;
    private List<RosterSheet> candidates = List.of();
    private boolean named;
    private boolean explains;
    private int looked;
    private @Nullable Header header;
    private @Nullable Header nearest;

    SheetFinder(RosterLimits limits, Found found) {
        this.limits = limits;
        this.found = found;
    }

    Set<RosterSheet> seen() {
        return seen;
    }

    List<String> ignored() {
        return ignored;
    }

    int rows() {
        return rows;
    }

    @Override
    public void table(String name, boolean alone) {
        this.name = name;
        this.alone = alone;
        candidates = Stream.of(RosterSheet.values()).filter(sheet -> sheet.named(name)).toList();
        named = !candidates.isEmpty();
        if (!named || alone) {
            candidates = List.of(RosterSheet.values());
        }
        // The headings of our own lists of codes would pass for damaged titles.
        explains = name.equals(RosterTemplate.NOTES_TAB) || name.equals(RosterTemplate.CODES_TAB);
        looked = 0;
        header = null;
        nearest = null;
    }

    @Override
    public void row(int number, List<RawCell> cells) throws Refused {
        if (header != null) {
            if (!header.blank(cells)) {
                if (++rows > limits.rows()) {
                    throw new Refused(Word.TOO_MANY_ROWS, limits.rows());
                }
                found.row(header, number, cells);
            }
        } else if (!explains && looked < TITLES_WITHIN && cells.stream().anyMatch(cell -> !cell.empty())) {
            looked++;
            titles(number, cells);
        }
    }

    private void titles(int number, List<RawCell> cells) throws Refused {
        Header best = candidates.stream().map(sheet -> Header.of(sheet, cells))
                .max(Comparator.comparing(Header::complete).thenComparing(Header::recognised)
                        .thenComparing(candidate -> candidate.sheet().named(name))
                        .thenComparing(candidate -> -candidate.sheet().ordinal()))
                .orElseThrow();
        if (!best.complete()) {
            nearest = nearest == null || best.recognised() > nearest.recognised() ? best : nearest;
            return;
        }
        if (best.twice().isPresent()) {
            throw new Refused(Word.HEADER_TWICE, best.sheet(), best.twice().get());
        }
        if (!seen.add(best.sheet())) {
            throw new Refused(Word.SHEET_TWICE, best.sheet());
        }
        header = best;
        found.header(best, number);
    }

    /** A table that was meant as ours but lacks titles is refused by name; any other is passed over and mentioned. */
    @Override
    public void end() throws Refused {
        if (header != null) {
            return;
        }
        boolean ours = named && looked > 0 && !alone || nearest != null && nearest.recognised() >= MEANT_AS_OURS;
        if (ours && nearest != null) {
            throw new Refused(Word.HEADER_MISSING, nearest.sheet(), nearest.missing());
        }
        if (looked > 0) {
            ignored.add(name);
        }
    }
}
