package org.millwright.entry.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.bulk.BulkFiling;
import org.millwright.entry.bulk.BulkRows;
import org.millwright.entry.bulk.BulkRuns;
import org.millwright.entry.bulk.BulkTemplate;
import org.millwright.http.Answer;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filings from a workbook. */
@Controller
class BulkController {

    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int SIZE = 100;
    private static final int RUNS = 5;

    private final BulkFiling bulk;
    private final BulkRuns runs;
    private final BulkRows rows;
    private final MessageSource messages;
    private final Clock clock;

    BulkController(BulkFiling bulk, BulkRuns runs, BulkRows rows, MessageSource messages, Clock clock) {
        this.bulk = bulk;
        this.runs = runs;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/filings/import")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer form(CurrentUser user) {
        return Answer.page("entry/bulk", new BulkPage(runs.listRuns(user, RUNS), false, null));
    }

    @GetMapping("/filings/import/template.xlsx")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer template() {
        var locale = LocaleContextHolder.getLocale();
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return Answer.download(chinese ? "报备.xlsx" : "filings.xlsx", WORKBOOK, out -> write(out, chinese, locale));
    }

    private void write(OutputStream out, boolean chinese, Locale locale) {
        try {
            BulkTemplate.write(out, chinese, column -> messages.getMessage("entry.bulk.column." + column.code(), null, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param all {@code yes}: everybody in it has signed the consents that {@code keptBy} keeps */
    @PostMapping("/filings/import")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer file(CurrentUser user, @RequestParam("file") MultipartFile part, @RequestParam(required = false) @Nullable String all, @RequestParam(required = false) @Nullable String keptBy) {
        var problems = new Problems();
        var kept = "yes".equals(all) || keptBy != null && !keptBy.isBlank() ? new PaperConsentController.PaperInput(all, keptBy).read(problems) : "";
        var run = problems.any() ? Optional.<UUID>empty() : bulk.take(user, part, kept, problems);
        if (run.isEmpty()) return Answer.refused("entry/bulk", new BulkPage(runs.listRuns(user, RUNS), "yes".equals(all), keptBy), problems);
        return Answer.done("/filings/import/" + run.get()).say("entry.done.bulk_taken");
    }

    @GetMapping("/filings/import/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "false") boolean mend) {
        return Answer.page("entry/bulkRun", page(user, id, page, mend));
    }

    /** What of its page moves, asked for every other second while it does; the answer that it is over has the page load what came of it. */
    @GetMapping("/filings/import/{id}/progress")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:read")
    Answer progress(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "false") boolean mend) {
        var found = page(user, id, page, mend);
        return found.run().live() ? Answer.fragment("entry/bulkLive", found) : Answer.done("/filings/import/" + id + "?page=" + page + "&mend=" + mend).with(found);
    }

    @PostMapping("/filings/import/{id}/stop")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer stop(CurrentUser user, @PathVariable UUID id) {
        bulk.stop(user, id);
        return Answer.done("/filings/import/" + id).say("entry.done.bulk_stopped");
    }

    @PostMapping("/filings/import/{id}/continuation")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer goOn(CurrentUser user, @PathVariable UUID id) {
        bulk.goOn(user, id);
        return Answer.done("/filings/import/" + id).say("entry.done.bulk_taken");
    }

    private BulkRunPage page(CurrentUser user, UUID id, int page, boolean mend) {
        var run = runs.getRun(user, id);
        return new BulkRunPage(run, run.secondsLeft(clock.instant()), rows.countOutcomes(id), rows.listOutcomes(id, mend, new Paged.Ask(page, SIZE)), mend);
    }
}
