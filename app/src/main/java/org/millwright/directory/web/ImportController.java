package org.millwright.directory.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.intake.ImportMode;
import org.millwright.directory.intake.ImportState;
import org.millwright.directory.intake.ImportWork;
import org.millwright.directory.intake.RosterImports;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rosters brought as files: kept, read in the background, looked at, decided, written. */
@Controller
class ImportController {

    private static final int MOST_FILES = 10;

    private final RosterImports imports;
    private final ImportWork work;
    private final ImportWords words;

    ImportController(RosterImports imports, ImportWork work, ImportWords words) {
        this.imports = imports;
        this.work = work;
        this.words = words;
    }

    @GetMapping("/imports")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        return Answer.page("directory/imports", page(user, new Paged.Ask(page, size)));
    }

    static ImportsPage page(RosterImports imports, CurrentUser user, Paged.Ask ask, String purpose) {
        return new ImportsPage(imports.listImports(user, ask), user.is(Role.INSTALLER), user.is(Role.INSTALLER, Role.ZONE_OFFICER), purpose);
    }

    private ImportsPage page(CurrentUser user, Paged.Ask ask) {
        return page(imports, user, ask, "");
    }

    @PostMapping("/imports")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer bring(CurrentUser user, @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        List<RosterImports.Brought> brought = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) brought.add(new RosterImports.Brought(name(file), file.getBytes()));
        }
        var problems = new Problems();
        if (brought.isEmpty()) problems.add("files", null, "import.input.none");
        else if (brought.size() > MOST_FILES) problems.add("files", brought.size(), "import.input.many", MOST_FILES);
        else work.refusal(brought).ifPresent(refusal -> problems.add("files", refusal.file(), "import.input.refused", words.say(refusal)));
        if (problems.any()) return Answer.refused("directory/imports", page(user, new Paged.Ask(1, 0)), problems);
        var id = imports.add(user, brought);
        return Answer.created("/imports/" + id).with(Map.of("id", id, "location", "/imports/" + id));
    }

    /** What a browser says the file is called: its last part, for showing only. */
    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return name.length() <= 120 ? name : name.substring(name.length() - 120);
    }

    @GetMapping("/imports/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String sheet, @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Answer.page("directory/import", words.page(imports.getImport(user, id), sheet, severity, show, page));
    }

    /** Asked each second while work goes on; the answer without a bar tells the page to load what came of it. */
    @GetMapping("/imports/{id}/progress")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer progress(CurrentUser user, @PathVariable UUID id) {
        var found = imports.getImport(user, id);
        return found.state().running() ? Answer.fragment("directory/importProgress", found) : Answer.done("/imports/" + id).with(found);
    }

    @GetMapping("/imports/{id}/rest")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer.Download rest(CurrentUser user, @PathVariable UUID id) {
        var found = imports.getImport(user, id);
        return Answer.download(words.fileName("import.rest.file"), ImportExportController.XLSX, out -> work.writeRest(found.id(), words.roster(), out));
    }

    @PostMapping("/imports/{id}/choices")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer choose(CurrentUser user, @PathVariable UUID id, @Input ImportChoiceForm form) {
        var found = imports.getImport(user, id);
        if ("take".equals(form.all()) || "keep".equals(form.all())) imports.chooseAll(found, "take".equals(form.all()));
        else imports.choose(found, takes(form));
        return Answer.done("/imports/" + id + "?show=differences#differences").say("import.done.chosen");
    }

    private static Map<Integer, Boolean> takes(ImportChoiceForm form) {
        Map<Integer, Boolean> takes = new LinkedHashMap<>();
        for (var choice : form.choicesOrNone()) {
            if (choice.number() != null && choice.number().matches("[0-9]{1,9}")) takes.put(Integer.valueOf(choice.number()), "true".equals(choice.take()));
        }
        return takes;
    }

    @PostMapping("/imports/{id}/application")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer apply(CurrentUser user, @PathVariable UUID id, @Input ImportApplicationForm form) {
        var found = imports.getImport(user, id);
        var problems = new Problems();
        var mode = mode(form, problems);
        long errors = imports.previews().countLeft(id);
        var accepted = form.acceptOrNone().stream().filter(found.doubtful()::contains).toList();
        if (!accepted.isEmpty() && Typed.text(form.reason()).isEmpty()) problems.add("reason", form.reason(), "import.input.reason");
        if (mode == ImportMode.ALL && errors > 0) problems.add("mode", form.mode(), "import.input.not-all", errors);
        if (mode == ImportMode.ALL && accepted.size() < found.doubtful().size()) problems.add("accept", null, "import.input.doubtful", found.doubtful().size());
        if (found.state() == ImportState.READY && problems.any()) {
            var shown = words.page(found, "", "", "", 1);
            return Answer.refused("directory/import", shown.again(accepted, Typed.text(form.reason()), Typed.text(form.mode()).toUpperCase(Locale.ROOT)), problems);
        }
        imports.apply(user, found, mode == null ? ImportMode.ALL : mode, accepted, accepted.isEmpty() ? null : Typed.text(form.reason()));
        return Answer.done("/imports/" + id);
    }

    private static @Nullable ImportMode mode(ImportApplicationForm form, Problems problems) {
        var given = Typed.text(form.mode()).toUpperCase(Locale.ROOT);
        for (var mode : ImportMode.values()) {
            if (mode.name().equals(given)) return mode;
        }
        problems.add("mode", form.mode(), "import.input.mode");
        return null;
    }

    @PostMapping("/imports/{id}/cancellation")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer stop(CurrentUser user, @PathVariable UUID id) {
        imports.stop(imports.getImport(user, id));
        return Answer.done("/imports/" + id).say("import.done.stopped");
    }
}
