package org.millwright.entry.web;

import java.util.List;
import java.util.Locale;
import org.millwright.entry.bulk.BulkFiling;
import org.millwright.http.Answer;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filings from a workbook. */
@Controller
class BulkController {

    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BulkFiling bulk;

    BulkController(BulkFiling bulk) {
        this.bulk = bulk;
    }

    @GetMapping("/filings/import")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer form() {
        return Answer.page("entry/bulk", new BulkPage(List.of()));
    }

    @GetMapping("/filings/import/template.xlsx")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer template() {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return Answer.download(chinese ? "报备.xlsx" : "filings.xlsx", WORKBOOK, out -> bulk.writeTemplate(out, chinese));
    }

    @PostMapping("/filings/import")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer file(CurrentUser user, @RequestParam("file") MultipartFile part) {
        var problems = new Problems();
        var outcomes = bulk.file(user, part, problems);
        if (problems.any()) return Answer.refused("entry/bulk", new BulkPage(List.of()), problems);
        return Answer.page("entry/bulk", new BulkPage(outcomes));
    }
}
