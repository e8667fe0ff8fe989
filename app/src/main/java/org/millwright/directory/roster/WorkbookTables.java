package org.millwright.directory.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RawCell.Kind;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Walks the sheets of a workbook that has passed {@link WorkbookInspection}. */
final class WorkbookTables {

    private WorkbookTables() {}

    static void walk(Path path, TableVisitor visitor) throws IOException, Refused {
        try (ReadableWorkbook workbook = sound(() -> new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)))) {
            List<Sheet> sheets = sound(() -> workbook.getSheets().toList());
            for (Sheet sheet : sheets) {
                visitor.table(Objects.requireNonNullElse(sheet.getName(), ""), sheets.size() == 1);
                try (Stream<Row> rows = sound(sheet::openStream)) {
                    Iterator<Row> each = rows.iterator();
                    while (sound(each::hasNext)) {
                        Row row = sound(each::next);
                        visitor.row(row.getRowNum(), sound(() -> cells(row, workbook.isDate1904())));
                    }
                }
                visitor.end();
            }
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The library has no error of its own for parts that contradict each other: whatever it throws means that. */
    private static <T> T sound(Reading<T> reading) throws IOException, Refused {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw new Refused(Word.DAMAGED);
        }
    }

    private static List<RawCell> cells(Row row, boolean since1904) {
        List<RawCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? RawCell.EMPTY : cell(cell, since1904));
        }
        return cells;
    }

    private static RawCell cell(Cell cell, boolean since1904) {
        if (cell.getFormula() != null) {
            return new RawCell(Kind.FORMULA, "=" + cell.getFormula(), null);
        }
        return switch (cell.getType()) {
            case NUMBER -> RawCell.number(String.valueOf(cell.getRawValue()), dateFormat(cell), since1904);
            // A text of no length, as other programs write it for a blank, has no value.
            case STRING -> RawCell.text(Objects.requireNonNullElse((String) cell.getValue(), ""));
            case BOOLEAN -> RawCell.text(Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE");
            case ERROR -> new RawCell(Kind.ERROR, String.valueOf(cell.getRawValue()), null);
            // Some libraries write every text as the text of a formula, and no formula with it.
            case FORMULA -> cell.getRawValue() == null ? RawCell.EMPTY : RawCell.text(cell.getRawValue());
            case EMPTY -> RawCell.EMPTY;
        };
    }

    /** Built-in formats 14–22 and 27–36, 45–47, 50–58 (East Asian) are dates and times (ECMA-376, 18.8.30). */
    private static boolean dateFormat(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (id < 164) {
            return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        }
        return dateFormat(cell.getDataFormatString());
    }

    private static boolean dateFormat(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return plain.contains("y") || plain.contains("d") || plain.contains("年");
    }
}
