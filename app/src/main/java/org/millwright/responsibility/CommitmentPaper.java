package org.millwright.responsibility;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millwright.print.PrintFonts;
import org.millwright.responsibility.Promises.Part;
import org.millwright.responsibility.Promises.Promise;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter of commitment (承诺书) of a piece of work on paper, in the reader's language: the words that were signed, by whom and when; what nobody has signed stands there to be signed by hand. */
@Component
public class CommitmentPaper {

    private static final int MARGIN = 56;

    /** A paper lies about for years, so it names them. */
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Promises promises;
    private final PrintFonts fonts;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    CommitmentPaper(Promises promises, PrintFonts fonts, Zones zones, MessageSource messages, Clock clock) {
        this.promises = promises;
        this.fonts = fonts;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.millwright.http.Refusal when the machine has no font to print it with */
    public byte[] print(NetLists.Row row, List<Commitments.Signed> signed, Locale locale) {
        var words = new Words(locale, messages, zones.currentZone().timeZone(), clock.instant());
        var base = fonts.getFont();
        var out = new ByteArrayOutputStream();
        var paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(paper, out);
        paper.addTitle(words.t("responsibility.letter") + " " + row.work().title());
        paper.open();
        paper.add(line(words.t("responsibility.letter"), new Font(base, 20, Font.BOLD), 0));
        paper.add(line(zones.currentZone().name(locale) + " · " + row.work().title(), new Font(base, 11), 4));
        paper.add(line(stamp(row.work().starts()) + " – " + stamp(row.work().ends()), new Font(base, 10), 2));
        var today = promises.today();
        row.steps().forEach(step -> step(paper, step, signed, today, words, base));
        paper.add(line(words.t("responsibility.letter.printed", stamp(clock.instant())), new Font(base, 9), 24));
        paper.close();
        return out.toByteArray();
    }

    /** Words that were set, as they will be signed, in both languages. */
    public byte[] preview(PromiseText text) {
        var base = fonts.getFont();
        var out = new ByteArrayOutputStream();
        var paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(paper, out);
        paper.open();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new Words(locale, messages, zones.currentZone().timeZone(), clock.instant());
            paper.add(line(words.t("responsibility.letter"), new Font(base, 20, Font.BOLD), 12));
            paper.add(line(zones.currentZone().name(locale) + " · " + words.t("responsibility.letter.preview", text.from().toString()), new Font(base, 11), 4));
            paper.add(line(words.t("responsibility.step." + text.part().step().code()) + " · " + words.t("responsibility.part." + text.part().code()), new Font(base, 13, Font.BOLD), 16));
            paper.add(line(text.words().in(locale), new Font(base, 11), 4));
            paper.add(line(words.t("responsibility.letter.blank"), new Font(base, 11), 14));
        }
        paper.close();
        return out.toByteArray();
    }

    private void step(Document paper, StepHeld it, List<Commitments.Signed> signed, Map<Part, Promise> today, Words words, BaseFont base) {
        var firm = it.organisation() == null ? "" : " · " + it.organisation();
        paper.add(line(words.t("responsibility.step." + it.step().code()) + firm, new Font(base, 13, Font.BOLD), 16));
        var own = signed.stream().filter(one -> one.step() == it.step() && one.endedAt() == null).toList();
        own.forEach(one -> {
            paper.add(line(one.text(words.locale()), new Font(base, 11), 4));
            paper.add(line(words.t(one.officer() ? "responsibility.letter.officer" : "responsibility.letter.person", one.name(), stamp(one.at())), new Font(base, 11), 4));
        });
        if (it.officer().standing() && !it.officer().gap()) paper.add(line(words.t("responsibility.letter.duty", it.officer().name()), new Font(base, 11), 4));
        if (!it.person().gap()) return;
        if (own.stream().allMatch(Commitments.Signed::officer)) paper.add(line(today.get(new Part(it.step(), false)).in(words.locale()), new Font(base, 11), 4));
        paper.add(line(words.t("responsibility.letter.blank"), new Font(base, 11), 14));
    }

    private String stamp(Instant at) {
        return STAMP.format(at.atZone(zones.currentZone().timeZone()));
    }

    private static Paragraph line(String text, Font font, float before) {
        var paragraph = new Paragraph(text, font);
        paragraph.setLeading(font.getSize() * 1.5f);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }
}
