package org.millwright.entry.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.millwright.directory.roster.PlainTable;
import org.millwright.entry.FilingEvidence;
import org.millwright.entry.laboratory.LaboratoryColumn;
import org.millwright.entry.laboratory.LaboratoryFault;
import org.millwright.entry.laboratory.LaboratoryRecords;
import org.millwright.entry.laboratory.LaboratoryRecords.Taken;
import org.millwright.http.Answer;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A laboratory's results as a file: brought, and what came of each line. */
@Controller
class LaboratoryController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");
    private static final int SIZE = 100;
    private static final int MOST = 200;

    private final FilingEvidence evidence;
    private final LaboratoryRecords records;
    private final ChecksPages checks;
    private final MessageSource messages;
    private final Zones zones;
    private final Clock clock;

    LaboratoryController(FilingEvidence evidence, LaboratoryRecords records, ChecksPages checks, MessageSource messages, Zones zones, Clock clock) {
        this.evidence = evidence;
        this.records = records;
        this.checks = checks;
        this.messages = messages;
        this.zones = zones;
        this.clock = clock;
    }

    @PostMapping("/evidence/laboratory")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer take(CurrentUser user, @RequestParam("file") MultipartFile part) {
        var problems = new Problems();
        var taken = evidence.takeLaboratoryFile(part, problems);
        if (taken.isEmpty()) return Answer.refused("entry/checks", checks.page(), problems);
        var outcome = taken.get();
        var done = Answer.done("/evidence/laboratory/" + outcome.id())
                .with(Map.of("rows", outcome.rows(), "taken", outcome.taken(), "known", outcome.known(), "faults", outcome.faults(), "again", outcome.again()));
        return outcome.again() ? done.say("entry.done.laboratory_again") : done;
    }

    @GetMapping("/evidence/laboratory/{id}")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:read")
    Answer show(@PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        return Answer.page("entry/laboratory", new LaboratoryPage(get(id), records.listFaults(id, new Paged.Ask(page, SIZE))));
    }

    private Taken get(String id) {
        return records.findTaken(id).orElseThrow(() -> new NotFound("laboratory file"));
    }

    /** The lines that were left out, to send to the laboratory: it knows by the line who it is. */
    @GetMapping("/evidence/laboratory/{id}/faults.csv")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:read")
    Answer faults(@PathVariable String id) {
        var words = words();
        var head = Stream.of("line", "column", "found", "wrong", "remedy").map(it -> words.t("entry.laboratory." + it)).toList();
        int pages = Math.ceilDiv(get(id).faulty() * LaboratoryColumn.values().length, MOST);
        return Answer.download(words.t("entry.laboratory.faults") + ".csv", CSV, out -> PlainTable.write(out, Stream.concat(Stream.of(head),
                IntStream.rangeClosed(1, pages).mapToObj(page -> records.listFaults(id, new Paged.Ask(page, MOST)).rows()).takeWhile(rows -> !rows.isEmpty()).flatMap(List::stream)
                        .map(it -> line(words, it))).toList()));
    }

    private static List<String> line(Words words, LaboratoryFault it) {
        return List.of(String.valueOf(it.line()), LaboratoryMarks.column(words, it), it.found(), LaboratoryMarks.wrong(words, it), LaboratoryMarks.remedy(words, it));
    }

    /** A list as it may look, in the reader's language. The numbers are those of the standard's own example (GB 11643). */
    @GetMapping("/evidence/laboratory/example.csv")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:read")
    Answer example() {
        var words = words();
        boolean chinese = LaboratoryMarks.chinese(words);
        var sampled = clock.instant().atZone(words.timeZone()).toLocalDateTime().truncatedTo(ChronoUnit.HOURS).minusHours(6);
        var head = Stream.of(LaboratoryColumn.values()).map(it -> it.title(chinese)).toList();
        var single = List.of("11010519491231002X", chinese ? "核酸" : "NAT", text(sampled), chinese ? "阴性" : "negative", text(sampled.plusHours(4)), chinese ? "高新区检测中心" : "Zone laboratory", "",
                chinese ? "单采" : "single");
        var pooled = List.of("440524188001010014", chinese ? "核酸" : "NAT", text(sampled.plusMinutes(5)), chinese ? "待出" : "pending", "", chinese ? "高新区检测中心" : "Zone laboratory", "T-0417",
                chinese ? "10混1" : "pooled");
        return Answer.download((chinese ? "检测结果示例" : "laboratory-example") + ".csv", CSV, out -> PlainTable.write(out, List.of(head, single, pooled)));
    }

    private static String text(java.time.LocalDateTime at) {
        return at.toString().replace('T', ' ');
    }

    private Words words() {
        return new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), clock.instant());
    }
}
