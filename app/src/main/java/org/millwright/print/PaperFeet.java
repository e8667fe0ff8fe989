package org.millwright.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** What stands at the foot of every sheet: of what it is one, which, and of how many, for a loose sheet has to say whether others are missing. */
public final class PaperFeet {

    private static final float BASELINE = 36;
    private static final float SIZE = 8;

    private PaperFeet() {}

    /**
     * The same file with its feet; how many sheets there are is known only once it is written.
     *
     * @param margin left and right, as wide as the text's
     * @param sheet  words for a number and how many there are
     */
    public static byte[] under(byte[] pdf, BaseFont base, float margin, String text, BiFunction<Integer, Integer, String> sheet) {
        var out = new ByteArrayOutputStream();
        var font = new Font(base, SIZE);
        try (var reader = new PdfReader(pdf)) {
            var stamper = new PdfStamper(reader, out);
            int all = reader.getNumberOfPages();
            for (int page = 1; page <= all; page++) {
                var canvas = stamper.getOverContent(page);
                ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, new Phrase(text, font), margin, BASELINE, 0);
                ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, new Phrase(sheet.apply(page, all), font), reader.getPageSize(page).getWidth() - margin, BASELINE, 0);
            }
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
