package org.millwright.entry.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook as texts, row by row; formulas are not evaluated and count as empty. */
public final class BulkSheet {

    public static final int MOST_ROWS = 5_000;
    private static final long MOST_UNPACKED = 50L << 20;

    private BulkSheet() {}

    /** @return empty when the head lacks the columns without which no row can be read */
    static Optional<List<BulkLine>> read(byte[] content) throws IOException {
        bound(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content)); var rows = workbook.getFirstSheet().openStream()) {
            Map<Integer, BulkColumn> head = new HashMap<>();
            var lines = new ArrayList<BulkLine>();
            for (var row : (Iterable<Row>) rows::iterator) {
                if (head.isEmpty()) row.forEach(cell -> BulkColumn.find(text(cell)).ifPresent(column -> head.put(cell.getColumnIndex(), column)));
                else line(row, head, lines.isEmpty() ? 0 : lines.getLast().number()).ifPresent(lines::add);
                if (lines.size() > MOST_ROWS) break;
            }
            return head.containsValue(BulkColumn.CREW) && head.containsValue(BulkColumn.SITE) ? Optional.of(lines) : Optional.empty();
        }
    }

    /** A row that says a number which stood before is counted on from the one above: what other programs write does so. */
    private static Optional<BulkLine> line(Row row, Map<Integer, BulkColumn> head, int last) {
        Map<BulkColumn, String> cells = new EnumMap<>(BulkColumn.class);
        row.forEach(cell -> {
            var column = cell == null ? null : head.get(cell.getColumnIndex());
            if (column != null && !text(cell).isEmpty()) cells.put(column, column.moment() && cell.getType() == CellType.NUMBER ? moment(text(cell)) : text(cell));
        });
        return cells.isEmpty() || isExample(cells) ? Optional.empty() : Optional.of(new BulkLine(Math.max(row.getRowNum(), last + 1), cells));
    }

    /** Left in from the template. */
    private static boolean isExample(Map<BulkColumn, String> cells) {
        return Stream.of(BulkColumn.values()).allMatch(column -> cells.getOrDefault(column, "").equals(column.example()));
    }

    /** A spreadsheet counts days from the end of 1899. */
    private static String moment(String days) {
        return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(Math.round(Double.parseDouble(days) * 86_400)).withSecond(0).toString();
    }

    /** A workbook is a packed archive: what it unpacks to is counted before anything reads it, whatever its directory says. */
    private static void bound(byte[] content) throws IOException {
        var file = Files.createTempFile("millwright-filings", ".xlsx");
        try {
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                long unpacked = 0;
                for (var entry : Collections.list(zip.entries())) unpacked += unpacked(zip.getInputStream(entry), MOST_UNPACKED - unpacked);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long unpacked(InputStream entry, long left) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; (read = entry.read(buffer)) > 0; ) {
            bytes += read;
            if (bytes > left) throw new IOException("unpacks to more than " + MOST_UNPACKED + " bytes");
        }
        return bytes;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) return "";
        var text = cell.getText().strip();
        return text.matches("\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
    }
}
