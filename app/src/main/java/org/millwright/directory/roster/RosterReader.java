package org.millwright.directory.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.millwright.directory.roster.RosterRefusal.Word;

/**
 * Reads rosters: a workbook, or a CSV a sheet, in any number of files at once. Streams, and keeps only what it answers with.
 *
 * @param codes the lists in force, against which codes are read
 * @param today the day on which nothing can have been issued yet
 */
public record RosterReader(RosterCodes codes, RosterLimits limits, LocalDate today) {

    /** @throws IOException when a file cannot be got from the disk; whatever is wrong inside one is an answer */
    public RosterReading read(List<RosterFile> files, RosterProgress progress) throws IOException {
        RowReader rows = new RowReader(codes, today, progress);
        SheetFinder finder = new SheetFinder(limits, rows);
        RosterFile current = files.getFirst();
        try {
            for (RosterFile file : files) {
                current = file;
                walk(file, limits, finder, rows::expect);
            }
            found(finder);
            return rows.roster(finder.ignored());
        } catch (Refused e) {
            return e.of(current);
        }
    }

    /** Walks the files without believing a row: what {@link #read} would refuse, and so what need not be kept. */
    public Optional<RosterRefusal> inspect(List<RosterFile> files) throws IOException {
        SheetFinder finder = new SheetFinder(limits, new SheetFinder.Found() {
            @Override
            public void header(Header header, int row) {}

            @Override
            public void row(Header header, int number, List<RawCell> cells) {}
        });
        RosterFile current = files.getFirst();
        try {
            for (RosterFile file : files) {
                current = file;
                walk(file, limits, finder, rows -> {});
            }
            found(finder);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.of(current));
        }
    }

    private static void found(SheetFinder finder) throws Refused {
        if (finder.seen().isEmpty()) {
            throw new Refused(Word.WRONG_SHEETS, List.of(RosterSheet.values()), finder.ignored());
        }
        if (finder.rows() == 0) {
            throw new Refused(Word.EMPTY);
        }
    }

    static void walk(RosterFile file, RosterLimits limits, SheetFinder finder, IntConsumer expected)
            throws IOException, Refused {
        if (FileKind.of(file.path(), limits) == FileKind.CSV) {
            text(file, finder);
            return;
        }
        try {
            expected.accept(WorkbookInspection.inspect(file.path(), limits));
            WorkbookTables.walk(file.path(), finder);
        } catch (IOException e) {
            // A zip that is cut off or contradicts itself surfaces as this; a lost disk failed before, at the size.
            throw new Refused(Word.DAMAGED);
        }
    }

    /** Text under the name of a workbook may well be a roster; when it is none, that it is text says more than that it lacks sheets. */
    private static void text(RosterFile file, SheetFinder finder) throws IOException, Refused {
        int before = finder.seen().size();
        CsvTables.walk(file.path(), file.name(), finder);
        if (finder.seen().size() == before && !file.name().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)")) {
            throw new Refused(Word.PLAIN_TEXT);
        }
    }
}
