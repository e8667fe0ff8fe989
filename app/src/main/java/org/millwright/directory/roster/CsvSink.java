package org.millwright.directory.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one sheet of a roster as CSV: UTF-8 with the mark by which spreadsheets know it, commas, CRLF. */
public final class CsvSink implements RosterSink {

    private final CsvWriter csv;
    private final RosterCodes codes;
    private final Locale locale;
    private @Nullable RosterSheet sheet;

    public CsvSink(OutputStream out, RosterCodes codes, RosterWords words) throws IOException {
        this.csv = begin(out);
        this.codes = codes;
        this.locale = words.locale();
    }

    /** Lines that are no roster, in the same form. */
    static void plain(OutputStream out, List<List<String>> lines) throws IOException {
        try (CsvWriter csv = begin(out)) {
            lines.forEach(line -> csv.writeRecord(line.stream().map(WrittenCell::neutralInCsv).toList()));
        }
    }

    private static CsvWriter begin(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        return CsvWriter.builder().build(writer);
    }

    /** @throws IllegalStateException for a second sheet: a CSV holds one */
    @Override
    public void sheet(RosterSheet sheet) {
        if (this.sheet != null) {
            throw new IllegalStateException("a CSV holds one sheet");
        }
        this.sheet = sheet;
        csv.writeRecord(sheet.columns().stream().map(Column::heading).toList());
    }

    @Override
    public void row(RosterRow row) {
        List<@Nullable Object> values = row.values();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            fields.add(switch (WrittenCell.of(row.sheet().columns().get(i), values.get(i), codes, locale)) {
                case WrittenCell.Text(String text) -> WrittenCell.neutralInCsv(text);
                case WrittenCell.Number(double number) -> String.valueOf(number);
                case WrittenCell.Date(java.time.LocalDate date) -> date.toString();
            });
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
