package org.millwright.directory.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RosterRefusal.Word;
import org.springframework.modulith.NamedInterface;

/**
 * A list of somebody else's making as one table of texts: a CSV in whatever encoding and with whatever separator, or the first sheet of a workbook that holds
 * anything, under the same limits as a roster. What its columns mean is the asker's to say.
 */
@NamedInterface("table")
public sealed interface PlainTable {

    /** @param rows with the numbers a spreadsheet shows; blank ones are left out */
    @NamedInterface("table")
    record Rows(List<Row> rows) implements PlainTable {}

    /** @param key of the message that says what the file is; {@code <key>.remedy} says what to do */
    @NamedInterface("table")
    record Unreadable(String key, List<?> args) implements PlainTable {}

    @NamedInterface("table")
    record Row(int number, List<Cell> cells) {

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public int size() {
            return cells.size();
        }
    }

    /**
     * @param text      trimmed
     * @param moment    where a spreadsheet keeps a date, or a number that would be one
     * @param destroyed digits were lost when the file was saved, as happens to long numbers
     */
    @NamedInterface("table")
    record Cell(String text, @Nullable LocalDateTime moment, boolean destroyed) {

        static final Cell EMPTY = new Cell("", null, false);

        static Cell of(RawCell raw) {
            boolean told = raw.kind() != RawCell.Kind.FORMULA && raw.kind() != RawCell.Kind.ERROR;
            return told ? new Cell(raw.text(), raw.moment(), raw.destroyed()) : EMPTY;
        }
    }

    /** @throws IOException when there is no room to look at the file; whatever is wrong inside it is an answer */
    static PlainTable read(byte[] content, String name, int mostRows) throws IOException {
        var limits = RosterLimits.DEFAULT.withRows(mostRows);
        var file = Files.createTempFile("millwright-table", ".bin");
        try {
            Files.write(file, content);
            var found = new FirstTable(mostRows);
            if (FileKind.of(file, limits) == FileKind.CSV) {
                CsvTables.walk(file, name, found);
            } else {
                workbook(file, limits, found);
            }
            return found.rows().isEmpty() ? refused(Word.EMPTY, List.of()) : new Rows(found.rows());
        } catch (Refused e) {
            var why = e.of(new RosterFile(file, name));
            return refused(why.word(), why.args());
        } finally {
            Files.delete(file);
        }
    }

    /** Lines for a spreadsheet program, as rosters are written: none of them is taken for a formula. */
    static void write(OutputStream out, List<List<String>> lines) throws IOException {
        CsvSink.plain(out, lines);
    }

    private static void workbook(Path file, RosterLimits limits, FirstTable found) throws Refused {
        try {
            WorkbookInspection.inspect(file, limits);
            WorkbookTables.walk(file, found);
        } catch (IOException e) {
            // A zip that is cut off or contradicts itself surfaces as this.
            throw new Refused(Word.DAMAGED);
        }
    }

    private static Unreadable refused(Word word, List<?> args) {
        return new Unreadable(word.key(), args);
    }
}
