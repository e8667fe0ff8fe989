package org.millwright.responsibility;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.print.CjkBreaks;
import org.millwright.print.PaperFeet;
import org.millwright.print.PrintFonts;
import org.millwright.responsibility.Promises.Part;
import org.millwright.responsibility.Promises.Promise;
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

/** The letter of commitment (承诺书) of a piece of work on paper, in the reader's language: the words that were signed, by whom and when; what nobody has signed stands there to be signed by hand. */
@Component
public class CommitmentPaper {

    private static final int MARGIN = 56;

    /** A paper lies about for years, so it names them. */
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Promises promises;
    private final List<WorkParticulars> particulars;
    private final Companies companies;
    private final Installers installers;
    private final PrintFonts fonts;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    CommitmentPaper(Promises promises, List<WorkParticulars> particulars, Companies companies, Installers installers, PrintFonts fonts, Zones zones, MessageSource messages, Clock clock) {
        this.promises = promises;
        this.particulars = particulars;
        this.companies = companies;
        this.installers = installers;
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
        var paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 16);
        PdfWriter.getInstance(paper, out);
        paper.addTitle(words.t("responsibility.letter") + " " + row.work().title());
        paper.open();
        paper.add(line(words.t("responsibility.letter"), new Font(base, 20, Font.BOLD), 0));
        paper.add(line(zones.currentZone().name(locale) + " · " + row.work().title(), new Font(base, 11), 4));
        paper.add(facts(row.work(), words, base));
        var today = promises.today();
        row.steps().forEach(step -> step(paper, step, signed, today, words, base));
        paper.close();
        return PaperFeet.under(out.toByteArray(), base, MARGIN, row.work().title() + " · " + words.t("responsibility.letter.printed", stamp(clock.instant())), (page, all) -> words.t("print.page", page, all));
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

    /** Who comes where with what: what a signature is worth nothing without. */
    private PdfPTable facts(Work work, Words words, BaseFont base) {
        var table = new PdfPTable(new float[] {1, 4});
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        fact(table, "company", work.companyId() == null ? "" : companies.findCompany(work.companyId()).map(Company::name).orElse(""), words, base);
        fact(table, "installer", work.installerId() == null ? "" : installers.findInstaller(work.installerId()).map(Installer::name).orElse(""), words, base);
        var known = particulars.stream().filter(each -> each.kind() == work.kind()).flatMap(each -> each.findParticulars(work.id()).stream()).findFirst();
        known.ifPresent(it -> fact(table, "site", it.site(), words, base));
        fact(table, "period", stamp(work.starts()) + " – " + stamp(work.ends()), words, base);
        known.ifPresent(it -> {
            fact(table, "people", it.people().isEmpty() ? "" : words.t("responsibility.letter.people.of", it.people().size(), String.join(words.t("responsibility.letter.and"), it.people())), words, base);
            fact(table, "vehicles", it.vehicles().stream().map(each -> vehicle(each, words)).collect(Collectors.joining("\n")), words, base);
            fact(table, "equipment", String.join(words.t("responsibility.letter.and"), it.equipment()), words, base);
        });
        return table;
    }

    private static String vehicle(WorkParticulars.Ride it, Words words) {
        return it.driver().isEmpty() ? words.t("responsibility.letter.vehicle", it.plate(), it.seats()) : words.t("responsibility.letter.vehicle.driven", it.plate(), it.seats(), it.driver());
    }

    /** What there is none of is not said. */
    private static void fact(PdfPTable table, String name, String text, Words words, BaseFont base) {
        if (text.isBlank()) return;
        for (var each : List.of(line(words.t("responsibility.letter." + name), new Font(base, 9), 0), line(text, new Font(base, 10), 0))) {
            var cell = new PdfPCell();
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderWidth(0.4f);
            cell.setPaddingBottom(5);
            cell.addElement(each);
            table.addCell(cell);
        }
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
        var paragraph = CjkBreaks.paragraph(text, font);
        paragraph.setLeading(font.getSize() * 1.5f);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }
}
