package org.millwright.directory.web;

import java.util.Arrays;
import java.util.Locale;
import org.millwright.directory.intake.RosterExport;
import org.millwright.directory.intake.RosterImports;
import org.millwright.directory.intake.ZoneRosters;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rosters to take away: empty ones to fill in, and the register as it stands. */
@Controller
class ImportExportController {

    static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

    private final RosterExport export;
    private final RosterImports imports;
    private final ZoneRosters rosters;
    private final ImportWords words;

    ImportExportController(RosterExport export, RosterImports imports, ZoneRosters rosters, ImportWords words) {
        this.export = export;
        this.imports = imports;
        this.rosters = rosters;
        this.words = words;
    }

    @GetMapping("/roster/template.xlsx")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer template() {
        var said = words.roster();
        return Answer.download(words.fileName("import.template.file"), XLSX, out -> rosters.template().workbook(out, said));
    }

    /** The titles of a sheet; or under the name of codes, what may stand in all of them. */
    @GetMapping("/roster/templates/{sheet}.csv")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer template(@PathVariable String sheet) {
        var said = words.roster();
        if (sheet.equals("codes")) return Answer.download(words.say("import.codes") + ".csv", CSV, out -> rosters.template().choices(out, said));
        var wanted = sheet(sheet);
        return Answer.download(wanted.title(said.locale()) + ".csv", CSV, out -> rosters.template().csv(wanted, out, said));
    }

    /** A reading request's transaction cannot write that it was made, hence one of its own. */
    @GetMapping("/roster/register.xlsx")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    @OwnTransactions
    Answer workbook(CurrentUser user) {
        export.record(user, null, null);
        var said = words.roster();
        return Answer.download(words.fileName("import.export.file"), XLSX, out -> export.workbook(user, false, said, out));
    }

    @GetMapping("/roster/sheets/{sheet}.csv")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    @OwnTransactions
    Answer csv(CurrentUser user, @PathVariable String sheet) {
        var wanted = sheet(sheet);
        export.record(user, wanted, null);
        var said = words.roster();
        return Answer.download(wanted.title(said.locale()) + ".csv", CSV, out -> export.csv(user, wanted, said, out));
    }

    /** With full names, phones and document numbers: the purpose is on record before the file leaves. */
    @PostMapping("/roster/document-opening")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER})
    Answer open(CurrentUser user, @Input PurposeForm form) {
        var purpose = Typed.text(form.purpose());
        if (purpose.length() < 4 || purpose.length() > 200) {
            return Answer.refused("directory/imports", ImportController.page(imports, user, new Paged.Ask(1, 0), purpose),
                    new Problems().add("purpose", purpose, "import.input.purpose"));
        }
        export.record(user, null, purpose);
        var said = words.roster();
        return Answer.download(words.fileName("import.export.file"), XLSX, out -> export.workbook(user, true, said, out));
    }

    private static RosterSheet sheet(String name) {
        return Arrays.stream(RosterSheet.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new NotFound("roster-sheet"));
    }
}
