package org.millwright.print;

import java.text.Normalizer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.DefaultSplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Chinese text in lines: a mark that closes never begins one, and a mark that opens never ends one. */
public final class CjkBreaks implements SplitCharacter {

    private static final String CLOSING = "，。、；：！？）》〉”’」』】·%℃";
    private static final String OPENING = "（《〈“‘「『【";

    private final SplitCharacter usual = new DefaultSplitCharacter();

    private CjkBreaks() {}

    /**
     * A paragraph in a font. What it cannot draw stands in the characters that mean the same, and so do signs like ℃ and №: fonts list those and draw them from parts, which
     * the subset in the file loses.
     */
    public static Paragraph paragraph(String text, Font font) {
        var chunk = new Chunk(drawn(text, font), font);
        chunk.setSplitCharacter(new CjkBreaks());
        return new Paragraph(chunk);
    }

    private static String drawn(String text, Font font) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> out.append(font.getBaseFont().charExists(point) && Character.UnicodeBlock.of(point) != Character.UnicodeBlock.LETTERLIKE_SYMBOLS
                ? Character.toString(point) : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)));
        return out.toString();
    }

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        if (OPENING.indexOf(text[current]) >= 0 || current + 1 < end && CLOSING.indexOf(text[current + 1]) >= 0) return false;
        return usual.isSplitCharacter(start, current, end, text, chunks);
    }
}
