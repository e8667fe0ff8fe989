package org.millwright.directory.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty roster to download: five sheets with titles, choices to pick from, and a sheet that explains each column. */
public record RosterTemplate(RosterCodes codes) {

    /** The sheets that only explain; the reader passes them over without a word. */
    static final String NOTES_TAB = "说明 Notes";
    static final String CODES_TAB = "代码 Codes";
    /** Rows for which a choice is offered; more may be filled in. */
    private static final int CHOICE_ROWS = 5_000;

    public void workbook(OutputStream out, RosterWords words) throws IOException {
        Workbook workbook = new Workbook(out, "Millwright", "1.0");
        notes(workbook.newWorksheet(NOTES_TAB), words);
        Worksheet[] sheets = new Worksheet[RosterSheet.values().length];
        for (RosterSheet sheet : RosterSheet.values()) {
            sheets[sheet.ordinal()] = WorkbookSheets.begin(workbook, sheet, List.of());
        }
        Worksheet lists = workbook.newWorksheet(CODES_TAB);
        codeLists(lists, words.locale());
        for (RosterSheet sheet : RosterSheet.values()) {
            choices(sheets[sheet.ordinal()], sheet, lists);
        }
        workbook.finish();
    }

    /** A CSV is its titles only: whatever else stood in it would be read as rows. */
    public void csv(RosterSheet sheet, OutputStream out, RosterWords words) throws IOException {
        try (CsvSink csv = new CsvSink(out, codes, words)) {
            csv.sheet(sheet);
        }
    }

    private void notes(Worksheet sheet, RosterWords words) {
        int line = 0;
        sheet.width(0, 16);
        sheet.width(1, 44);
        sheet.width(2, 90);
        for (String key : new String[] {"roster.notes.general", "roster.notes.required", "roster.notes.text", "roster.notes.again"}) {
            sheet.inlineString(line++, 0, words.say(key));
        }
        for (RosterSheet each : RosterSheet.values()) {
            line++;
            sheet.inlineString(line, 0, each.tab());
            sheet.style(line, 0).bold().set();
            line++;
            for (Column column : each.columns()) {
                sheet.inlineString(line, 1, column.heading());
                sheet.inlineString(line++, 2, note(column, words));
            }
        }
    }

    private static String note(Column column, RosterWords words) {
        String note = words.say("roster.note." + column.type().name().toLowerCase(Locale.ROOT));
        return column.key() ? note + " " + words.say("roster.notes.key") : note;
    }

    private void codeLists(Worksheet sheet, Locale locale) {
        for (CodeList list : CodeList.values()) {
            int column = list.ordinal() * 2;
            sheet.width(column, 12);
            sheet.width(column + 1, 34);
            int line = 0;
            for (RosterCode code : codes.list(list)) {
                sheet.inlineString(line, column, code.code());
                sheet.inlineString(line++, column + 1, code.name(locale));
            }
        }
    }

    private void choices(Worksheet sheet, RosterSheet roster, Worksheet lists) {
        for (int i = 0; i < roster.columns().size(); i++) {
            CodeList list = roster.columns().get(i).codes();
            int size = list == null ? 0 : codes.list(list).size();
            if (list != null && size > 0) {
                int at = list.ordinal() * 2 + 1;
                sheet.range(1, i, CHOICE_ROWS, i).validateWithList(lists.range(0, at, size - 1, at)).showErrorMessage(false);
            }
        }
    }
}
