package org.millwright.protocol;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.millwright.identity.MemberNames;
import org.millwright.print.CjkBreaks;
import org.millwright.print.PaperFeet;
import org.millwright.print.PrintFonts;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An edition on paper, in the reader's language: text, scope, what follows from a rule, who signed it, and the digest that tells whether it is genuine. */
@Component
public class EditionPaper {

    private static final int MARGIN = 56;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Wordings wordings;
    private final Parts parts;
    private final MemberNames names;
    private final PrintFonts fonts;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    EditionPaper(Wordings wordings, Parts parts, MemberNames names, PrintFonts fonts, Zones zones, MessageSource messages, Clock clock) {
        this.wordings = wordings;
        this.parts = parts;
        this.names = names;
        this.fonts = fonts;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.millwright.http.Refusal when the machine has no font to print it with */
    public byte[] print(Edition edition, Locale locale) {
        var words = new Words(locale, messages, zones.currentZone().timeZone(), clock.instant());
        var base = fonts.getFont();
        var out = new ByteArrayOutputStream();
        var paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 16);
        PdfWriter.getInstance(paper, out);
        paper.addTitle(edition.document().title(locale));
        paper.open();
        head(paper, edition, words, base);
        String chapter = "";
        for (var wording : wordings.listWordings(edition.id())) {
            var own = wording.kind().map(kind -> kind.chapter() + "  " + words.t("protocol.kind." + kind.code())).orElse(words.t("protocol.kind.none"));
            var block = new ArrayList<Paragraph>();
            if (!own.equals(chapter)) block.add(spaced(own, new Font(base, 14, Font.BOLD), 14));
            chapter = own;
            block.addAll(clause(wording, words, base));
            paper.add(together(block));
        }
        paper.close();
        return PaperFeet.under(out.toByteArray(), base, MARGIN, edition.name() + " · " + words.t("protocol.paper.printed", day(words, clock.instant())), (page, all) -> words.t("print.page", page, all));
    }

    private void head(Document paper, Edition edition, Words words, BaseFont base) {
        paper.add(spaced(edition.document().title(words.locale()), new Font(base, 20, Font.BOLD), 0));
        paper.add(spaced(zones.currentZone().name(words.locale()) + " · " + edition.name() + " · " + words.t("protocol.edition.state." + edition.state().code()), new Font(base, 11), 4));
        if (!edition.wasInForce()) paper.add(spaced(words.t("protocol.paper.not_in_force"), new Font(base, 11, Font.BOLD), 4));
        for (var line : facts(edition, words)) paper.add(spaced(line, new Font(base, 9), 2));
        var note = edition.changeNote(words.locale());
        if (!note.isEmpty()) paper.add(spaced(words.t("protocol.change_note") + "  " + note, new Font(base, 10), 8));
    }

    private List<String> facts(Edition edition, Words words) {
        var hands = parts.listParts(edition.id()).stream().filter(hand -> hand.body() != null).toList();
        var known = names.namesOf(hands.stream().map(Parts.Part::membershipId).toList());
        var lines = new ArrayList<String>();
        if (edition.publishedAt() != null) lines.add(words.t("protocol.since", day(words, edition.publishedAt())));
        Optional.ofNullable(edition.ending()).ifPresent(ending -> lines.add(words.t("protocol.until", day(words, ending.at()))));
        hands.forEach(hand -> lines.add(words.t("protocol.paper.signed", words.t("protocol.body." + hand.body().code()), name(known, hand.membershipId()), day(words, hand.at()))));
        Optional.ofNullable(edition.forced()).ifPresent(forced -> lines.add(words.t("protocol.forced.note", day(words, forced.at()), forced.reason())));
        if (edition.digest() != null) lines.add(words.t("protocol.digest") + " " + edition.digest());
        return lines;
    }

    private static String name(java.util.Map<UUID, String> known, UUID membership) {
        return known.getOrDefault(membership, "–");
    }

    private static List<Paragraph> clause(Wording wording, Words words, BaseFont base) {
        var block = new ArrayList<Paragraph>();
        block.add(spaced(wording.number() + "  " + wording.heading(words.locale()), new Font(base, 11, Font.BOLD), 8));
        block.add(spaced(wording.text(words.locale()), new Font(base, 11), 2));
        if (wording.typed().hasRule()) block.add(spaced(words.t("protocol.rule.checked") + " " + ClauseWords.outcome(words, wording.typed()), new Font(base, 9, Font.BOLD), 2));
        block.add(spaced(ClauseWords.scopeOnPaper(words, wording.typed()), new Font(base, 9), 2));
        return block;
    }

    /** On one page, so that no heading stands alone at its foot. */
    private static PdfPTable together(List<Paragraph> block) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        block.forEach(cell::addElement);
        var table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        table.setSpacingBefore(10);
        table.addCell(cell);
        return table;
    }

    /** With the year: paper is read when nobody knows any more which one it was. */
    private static String day(Words words, Instant at) {
        return at.atZone(words.timeZone()).format(PRINTED);
    }

    private static Paragraph spaced(String text, Font font, float before) {
        var paragraph = CjkBreaks.paragraph(text, font);
        paragraph.setLeading(font.getSize() * 1.5f);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }
}
