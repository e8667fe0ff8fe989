package org.millwright.checkpoint.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassContent;
import org.millwright.print.PrintFonts;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One sheet of A5 in both languages: the code, what a guard compares, until when it is good. The paper is worth what the code on it is worth. */
@Component
public class PassPaper {

    private static final float MARGIN = 28;
    private static final float CODE_SIDE = 210;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrintFonts fonts;
    private final MessageSource messages;
    private final Zones zones;

    PassPaper(PrintFonts fonts, MessageSource messages, Zones zones) {
        this.fonts = fonts;
        this.messages = messages;
        this.zones = zones;
    }

    /** False where no font with Chinese characters was found: names would be empty boxes. */
    public boolean canWrite() {
        return fonts.findFont().isPresent();
    }

    /** @param portrait JPEG or PNG */
    public void write(IssuedPass pass, Optional<byte[]> portrait, OutputStream out) throws IOException {
        var zone = zones.currentZone();
        try (var document = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(both(title(pass)));
            document.open();
            var base = fonts.getFont();
            document.add(centred(zone.nameZh(), new Font(base, 11)));
            document.add(centred(both(title(pass)), new Font(base, 18)));
            document.add(code(pass, portrait, base));
            document.add(facts(pass, zone, base));
            document.add(centred(both("checkpoint.print.note"), new Font(base, 8)));
        } catch (DocumentException e) {
            throw new IOException("a pass could not be put on paper", e);
        }
    }

    private static String title(IssuedPass pass) {
        return "checkpoint.purpose." + pass.content().purpose();
    }

    private Element code(IssuedPass pass, Optional<byte[]> portrait, BaseFont base) throws IOException {
        var picture = CodeImage.of(pass.text(), CODE_SIDE);
        if (portrait.isEmpty()) {
            picture.setAlignment(Element.ALIGN_CENTER);
            return picture;
        }
        var table = new PdfPTable(new float[] {CODE_SIDE, 120});
        table.setWidthPercentage(100);
        var face = Image.getInstance(portrait.get());
        face.scaleToFit(112, 150);
        for (var each : List.of(picture, face)) {
            var cell = new PdfPCell(each, false);
            cell.setBorder(0);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            table.addCell(cell);
        }
        return table;
    }

    private Element facts(IssuedPass pass, Zone zone, BaseFont base) {
        var table = new PdfPTable(new float[] {2, 5});
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(8);
        for (var fact : list(pass, zone)) {
            table.addCell(cell(both("checkpoint.print." + fact[0]), new Font(base, 8)));
            table.addCell(cell(fact[1], new Font(base, fact[0].equals("id") ? 8 : 14)));
        }
        return table;
    }

    private static List<String[]> list(IssuedPass pass, Zone zone) {
        var facts = new ArrayList<String[]>();
        switch (pass.content()) {
            case PassContent.Person person -> {
                facts.add(new String[] {"name", person.maskedName() + "   **" + person.lastFour()});
                if (person.plate() != null) facts.add(new String[] {"plate", person.plate()});
                facts.add(new String[] {"site", person.place()});
            }
            case PassContent.Vehicle vehicle -> {
                facts.add(new String[] {"plate", vehicle.plate() + (vehicle.trailerPlate() == null ? "" : " + " + vehicle.trailerPlate())});
                facts.add(new String[] {"number", vehicle.number()});
                facts.add(new String[] {"route", vehicle.place()});
            }
        }
        facts.add(new String[] {"valid", time(pass.from(), zone.timeZone()) + " – " + time(pass.until(), zone.timeZone())});
        facts.add(new String[] {"id", pass.id() + "   " + time(pass.issuedAt(), zone.timeZone())});
        return facts;
    }

    private static PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setPaddingTop(3);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static Paragraph centred(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(2);
        return paragraph;
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " " + messages.getMessage(key, null, Locale.ENGLISH);
    }

    private static String time(Instant at, ZoneId timeZone) {
        return TIME.format(at.atZone(timeZone));
    }
}
