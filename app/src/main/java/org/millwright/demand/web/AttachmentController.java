package org.millwright.demand.web;

import java.util.UUID;
import org.millwright.demand.DemandFiles;
import org.millwright.demand.Demands;
import org.millwright.file.Files;
import org.millwright.http.Answer;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Attachments of a demand. */
@Controller
class AttachmentController {

    private final DemandFiles attachments;
    private final Files files;
    private final Demands demands;
    private final DraftPages pages;

    AttachmentController(DemandFiles attachments, Files files, Demands demands, DraftPages pages) {
        this.attachments = attachments;
        this.files = files;
        this.demands = demands;
        this.pages = pages;
    }

    @PostMapping("/demands/{id}/attachments")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer add(CurrentUser user, @PathVariable UUID id, @RequestParam("file") MultipartFile part) {
        var demand = demands.getDemand(user, id);
        var problems = new Problems();
        var upload = files.examine("file", part, problems);
        if (upload.isEmpty() && !problems.any()) problems.add("file", null, "demand.problem.file");
        if (problems.any()) return Answer.refused("demand/form", pages.page(user, demand), problems);
        var stored = attachments.add(user, id, upload.orElseThrow());
        return Answer.created("/demands/" + id + "/form#attachments").with(stored).say("demand.done.attached", stored.name());
    }

    @PostMapping("/demands/{id}/attachments/{file}/removal")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID file) {
        demands.getDemand(user, id);
        attachments.remove(user, id, file);
        return Answer.done("/demands/" + id + "/form#attachments").say("demand.done.detached");
    }
}
