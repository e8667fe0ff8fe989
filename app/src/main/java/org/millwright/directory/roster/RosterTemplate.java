package org.millwright.directory.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The empty roster to download: five sheets with titles, choices to pick from, and a sheet that explains each column.
 *
 * @param today on which the dates of its examples hang
 */
public record RosterTemplate(RosterCodes codes, LocalDate today) {

    /** The sheets that only explain; the reader passes them over without a word. */
    static final String NOTES_TAB = "说明 Notes";
    static final String CODES_TAB = "代码 Codes";

    public void workbook(OutputStream out, RosterWords words) throws IOException {
        Workbook workbook = new Workbook(out, "Millwright", "1.0");
        notes(workbook.newWorksheet(NOTES_TAB), words);
        Worksheet[] sheets = new Worksheet[RosterSheet.values().length];
        for (RosterSheet sheet : RosterSheet.values()) {
            sheets[sheet.ordinal()] = WorkbookSheets.begin(workbook, sheet, List.of());
        }
        TemplateChoices choices = TemplateChoices.write(workbook.newWorksheet(CODES_TAB), codes, words);
        for (RosterSheet sheet : RosterSheet.values()) {
            choices.offer(sheets[sheet.ordinal()], sheet);
        }
        workbook.finish();
    }

    /** A CSV is its titles only: whatever else stood in it would be read as rows. */
    public void csv(RosterSheet sheet, OutputStream out, RosterWords words) throws IOException {
        try (CsvSink csv = new CsvSink(out, codes, words)) {
            csv.sheet(sheet);
        }
    }

    /** What the other sheets may choose from, beside CSVs that cannot offer it. */
    public void choices(OutputStream out, RosterWords words) throws IOException {
        CsvSink.plain(out, TemplateChoices.lines(codes, words));
    }

    private void notes(Worksheet sheet, RosterWords words) {
        int line = 0;
        sheet.width(0, 16);
        sheet.width(1, 44);
        sheet.width(2, 70);
        sheet.width(3, 44);
        for (String key : new String[] {"roster.notes.general", "roster.notes.required", "roster.notes.text", "roster.notes.again"}) {
            sheet.inlineString(line++, 0, words.say(key));
        }
        RosterExample example = new RosterExample(codes, words, today);
        for (RosterSheet each : RosterSheet.values()) {
            line++;
            List<String> titles = List.of(each.tab(), words.say("roster.notes.column"), words.say("roster.notes.how"), words.say("roster.notes.example"));
            for (int i = 0; i < titles.size(); i++) {
                sheet.inlineString(line, i, titles.get(i));
                sheet.style(line, i).bold().set();
            }
            line++;
            for (Column column : each.columns()) {
                sheet.inlineString(line, 1, column.heading());
                sheet.inlineString(line, 2, note(column, words));
                sheet.inlineString(line++, 3, example.of(each, column));
            }
        }
    }

    private static String note(Column column, RosterWords words) {
        List<String> notes = new ArrayList<>(List.of(words.say("roster.note." + column.type().name().toLowerCase(Locale.ROOT))));
        if (column.end()) {
            notes.add(words.say("roster.notes.no-end"));
        }
        if (column.key()) {
            notes.add(words.say("roster.notes.key"));
        }
        return String.join(" ", notes);
    }
}
