package org.millwright.demand.ranking.supply;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.millwright.demand.ranking.supply.Awards.Award;
import org.millwright.ui.Words;

/** The share of awards as a workbook. Text that a spreadsheet would take for a formula is marked as text. */
public final class AwardsWorkbook {

    /** First characters that begin a formula (CWE-1236). */
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private final Words words;

    public AwardsWorkbook(Words words) {
        this.words = words;
    }

    /** @param from first day that is counted, until the last */
    public void write(List<Award> awards, LocalDate from, LocalDate until, OutputStream out) throws IOException {
        long all = awards.stream().mapToLong(Award::engagements).sum();
        try (var workbook = new Workbook(out, "Millwright", null)) {
            var sheet = workbook.newWorksheet(words.t("supply.awards.sheet", Awards.DAYS));
            var heads = List.of(words.t("supply.awards.installer"), words.t("supply.awards.engagements.between", from.toString(), until.toString()), words.t("supply.awards.share"), words.t("supply.awards.amount"));
            for (int column = 0; column < heads.size(); column++) sheet.value(0, column, heads.get(column));
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
            for (int row = 1; row <= awards.size(); row++) {
                var award = awards.get(row - 1);
                sheet.value(row, 0, neutral(award.installer()));
                sheet.value(row, 1, award.engagements());
                sheet.value(row, 2, all == 0 ? 0 : (double) award.engagements() / all);
                sheet.style(row, 2).format("0.0%").set();
                sheet.value(row, 3, award.fen() / 100.0);
                sheet.style(row, 3).format("#,##0.00").set();
            }
            sheet.freezePane(0, 1);
            sheet.width(0, 40);
            sheet.width(1, 32);
        }
    }

    static String neutral(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
