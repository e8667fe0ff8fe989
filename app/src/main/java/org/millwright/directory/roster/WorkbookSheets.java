package org.millwright.directory.roster;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet of ours looks: titles in both languages, frozen, identifiers kept as text. */
final class WorkbookSheets {

    private WorkbookSheets() {}

    static Worksheet begin(Workbook workbook, RosterSheet sheet, List<String> moreTitles) {
        Worksheet worksheet = workbook.newWorksheet(sheet.tab());
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            worksheet.width(i, Math.clamp(column.heading().length() + 6, 14, 40));
            worksheet.style(i).format(format(column.type())).set();
            title(worksheet, i, column.heading(), column.required());
        }
        for (int i = 0; i < moreTitles.size(); i++) {
            worksheet.width(columns.size() + i, 60);
            title(worksheet, columns.size() + i, moreTitles.get(i), false);
        }
        worksheet.freezePane(0, 1);
        return worksheet;
    }

    private static void title(Worksheet worksheet, int column, String title, boolean required) {
        worksheet.inlineString(0, column, title);
        worksheet.style(0, column).bold().wrapText(true).verticalAlignment("center")
                .fillColor(required ? "FFE8CC" : "E7ECF3").format("@").set();
    }

    private static String format(ColumnType type) {
        return type.text() ? "@" : type == ColumnType.DATE ? "yyyy-mm-dd" : "0.000000";
    }
}
