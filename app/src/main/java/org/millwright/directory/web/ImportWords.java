package org.millwright.directory.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.intake.Difference;
import org.millwright.directory.intake.ImportPreviews;
import org.millwright.directory.intake.ImportRefusals;
import org.millwright.directory.intake.ImportResults;
import org.millwright.directory.intake.ImportState;
import org.millwright.directory.intake.RosterImport;
import org.millwright.directory.intake.RosterImports;
import org.millwright.directory.intake.ZoneRosters;
import org.millwright.directory.roster.CodeList;
import org.millwright.directory.roster.Problem;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterCodes;
import org.millwright.directory.roster.RosterRefusal;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.RosterWords;
import org.millwright.directory.roster.Severity;
import org.millwright.directory.roster.Column;
import org.millwright.directory.roster.ColumnType;
import org.millwright.directory.roster.RosterDates;
import org.millwright.directory.roster.RosterPlace;
import org.millwright.http.Paged;
import org.millwright.tenancy.Zones;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an import has to say, in the reader's language: a roster's words come with the file format, not with the page. */
@Component
class ImportWords {

    private static final int PROBLEMS = 20;
    private static final int DIFFERENCES = 50;
    /** Crews and papers that the page after an import names; the rest is a count. */
    private static final int NEXT = 12;

    private final RosterImports imports;
    private final ZoneRosters rosters;
    private final ImportResults results;
    private final Zones zones;
    private final Clock clock;
    private final MessageSource messages;

    ImportWords(RosterImports imports, ZoneRosters rosters, ImportResults results, Zones zones, Clock clock, MessageSource messages) {
        this.imports = imports;
        this.rosters = rosters;
        this.results = results;
        this.zones = zones;
        this.clock = clock;
        this.messages = messages;
    }

    RosterWords roster() {
        var zone = zones.currentZone();
        return RosterWords.in(LocaleContextHolder.getLocale(), new RosterPlace(zone.divisionCode(), zone.latitude(), zone.longitude()));
    }

    String say(RosterRefusal refusal) {
        var words = roster();
        return refusal.file() + words.say("roster.colon") + words.what(refusal) + " " + words.remedy(refusal);
    }

    String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** With the day in its name, so that two downloads are told apart. */
    String fileName(String key) {
        return say(key) + "-" + zones.currentZone().dayOf(clock.instant()) + ".xlsx";
    }

    ImportPage page(RosterImport found, String sheetName, String severityName, String show, int page) {
        var sheet = Arrays.stream(RosterSheet.values()).filter(each -> each.name().equalsIgnoreCase(sheetName)).findFirst().orElse(null);
        var kind = Arrays.stream(ImportPreviews.Kind.values()).filter(each -> each.name().equalsIgnoreCase(severityName)).findFirst().orElse(null);
        boolean differences = show.equals("differences");
        var words = roster();
        var problems = imports.previews().listProblems(found.id(), sheet, kind, new Paged.Ask(differences ? 1 : page, PROBLEMS));
        var differing = imports.previews().listDifferences(found.id(), differences ? sheet : null, new Paged.Ask(differences ? page : 1, DIFFERENCES));
        var codes = differing.rows().isEmpty() ? null : rosters.codes();
        var left = imports.previews().listLeft(found.id());
        var following = imports.previews().countFollowing(found.id(), problems.rows());
        boolean rest = !left.isEmpty() && (found.state() == ImportState.READY || found.state() == ImportState.DONE);
        return new ImportPage(found, found.refusal() == null ? null : say(ImportRefusals.read(found.refusal())),
                new Paged<>(problems.rows().stream().map(each -> line(each, words, following)).toList(), problems.page(), problems.size(), problems.total()), left,
                new Paged<>(differing.rows().stream().map(each -> line(each, words.locale(), codes)).toList(), differing.page(), differing.size(), differing.total()),
                sheet, kind == null ? "" : kind.name(), differences, rest, List.of(), "", left.isEmpty() ? "ALL" : "GOOD",
                found.state() == ImportState.DONE ? next(found) : null);
    }

    private ImportPage.Next next(RosterImport found) {
        var today = zones.currentZone().dayOf(clock.instant());
        return new ImportPage.Next(results.sums(found.id(), today), results.listCrews(found.id(), today, NEXT),
                results.endings(found.id(), today, today.plusDays(Validity.WARN_DAYS), NEXT), today, Validity.WARN_DAYS);
    }

    private static ImportPage.ProblemLine line(Problem problem, RosterWords words, Map<Roster.Place, Long> following) {
        var column = problem.column();
        return new ImportPage.ProblemLine(problem.sheet(), problem.row(), column == null ? null : column.title(words.locale()), problem.value(),
                problem.severity() == Severity.ERROR, problem.code() == ProblemCode.FOLLOWS ? (RosterSheet) problem.args().getFirst() : null,
                problem.severity() == Severity.ERROR ? following.getOrDefault(problem.place(), 0L) : 0, words.what(problem), words.remedy(problem));
    }

    private static ImportPage.DifferenceLine line(Difference difference, Locale locale, @Nullable RosterCodes codes) {
        var column = difference.column();
        return new ImportPage.DifferenceLine(difference.number(), difference.sheet(), difference.row(), column.title(locale), difference.subject(),
                named(difference.present(), column, locale, codes), named(difference.given(), column, locale, codes), difference.take());
    }

    /** Codes by their names; several trades stand with semicolons between. */
    private static String named(String value, Column column, Locale locale, @Nullable RosterCodes codes) {
        if (column.type() == ColumnType.DATE && value.equals(RosterDates.UNLIMITED.toString())) return RosterWords.in(locale).say("roster.unlimited");
        CodeList list = column.codes();
        if (list == null || codes == null || value.isEmpty()) return value;
        return String.join("; ", Arrays.stream(value.split(";")).map(code -> codes.findByCode(list, code).map(found -> found.name(locale)).orElse(code)).toList());
    }
}
