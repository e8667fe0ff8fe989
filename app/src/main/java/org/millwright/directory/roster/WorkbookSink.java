package org.millwright.directory.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a roster as a workbook that {@link RosterReader} reads back exactly. Rows leave the memory as they are written. */
public final class WorkbookSink implements RosterSink {

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final RosterCodes codes;
    private final RosterWords words;
    private @Nullable Worksheet worksheet;
    private int line;

    public WorkbookSink(OutputStream out, RosterCodes codes, RosterWords words) {
        this.workbook = new Workbook(out, "Millwright", "1.0");
        this.codes = codes;
        this.words = words;
    }

    @Override
    public void sheet(RosterSheet sheet) throws IOException {
        sheet(sheet, List.of());
    }

    void sheet(RosterSheet sheet, List<String> moreTitles) throws IOException {
        finish();
        worksheet = WorkbookSheets.begin(workbook, sheet, moreTitles);
        line = 0;
    }

    @Override
    public void row(RosterRow row) throws IOException {
        List<Column> columns = row.sheet().columns();
        List<@Nullable Object> values = row.values();
        begin();
        for (int i = 0; i < columns.size(); i++) {
            put(i, WrittenCell.of(columns.get(i), values.get(i), codes, words.locale()));
        }
    }

    void begin() throws IOException {
        if (++line % FLUSH_EVERY == 0) {
            current().flush();
        }
    }

    /** Texts go into the sheet itself, not into the shared table, which would stay in memory until the end. */
    void put(int column, WrittenCell cell) {
        switch (cell) {
            case WrittenCell.Text(String text) -> {
                if (!text.isEmpty()) {
                    current().inlineString(line, column, WrittenCell.neutral(text));
                    current().style(line, column).format("@").set();
                }
            }
            case WrittenCell.Number(double number) -> current().value(line, column, number);
            case WrittenCell.Date(java.time.LocalDate date) -> {
                current().value(line, column, date);
                current().style(line, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private Worksheet current() {
        return Objects.requireNonNull(worksheet, "no sheet begun");
    }

    private void finish() throws IOException {
        if (worksheet != null) {
            worksheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        workbook.finish();
    }
}
