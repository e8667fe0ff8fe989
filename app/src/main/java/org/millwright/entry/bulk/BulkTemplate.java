package org.millwright.entry.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/** The workbook to fill in. Its example row is passed over when it is left in. */
public final class BulkTemplate {

    private BulkTemplate() {}

    /** @param explains what a column takes, for the second sheet: the page says the same */
    public static void write(OutputStream out, boolean chinese, Function<BulkColumn, String> explains) throws IOException {
        var workbook = new Workbook(out, "Millwright", "1.0");
        var sheet = workbook.newWorksheet(chinese ? "报备" : "Filings");
        for (var column : BulkColumn.values()) {
            sheet.value(0, column.ordinal(), column.head(chinese));
            sheet.value(1, column.ordinal(), column.example());
            sheet.width(column.ordinal(), 22);
        }
        var help = workbook.newWorksheet(chinese ? "填写说明" : "How to fill in");
        help.width(0, 22);
        help.width(1, 90);
        for (var column : BulkColumn.values()) {
            help.value(column.ordinal(), 0, column.head(chinese));
            help.value(column.ordinal(), 1, explains.apply(column));
        }
        workbook.finish();
    }
}
