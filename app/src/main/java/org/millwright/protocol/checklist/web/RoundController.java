package org.millwright.protocol.checklist.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.file.Files;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.Checklists;
import org.millwright.protocol.checklist.RoundPhotos;
import org.millwright.protocol.checklist.Rounds;
import org.millwright.protocol.checklist.UnmatchedReadings;
import org.millwright.protocol.checklist.WorkSites;
import org.millwright.protocol.checklist.Round;
import org.millwright.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rounds: the phone's page, what it sends, and who reads it. Sending again changes nothing. */
@Controller
class RoundController {

    private static final int PAGE = 50;

    private final Checklists checklists;
    private final Rounds rounds;
    private final RoundPhotos photos;
    private final UnmatchedReadings unmatched;
    private final RoundReader reader;
    private final WorkSites sites;
    private final Files files;

    RoundController(Checklists checklists, Rounds rounds, RoundPhotos photos, UnmatchedReadings unmatched, RoundReader reader, WorkSites sites, Files files) {
        this.checklists = checklists;
        this.rounds = rounds;
        this.photos = photos;
        this.unmatched = unmatched;
        this.reader = reader;
        this.sites = sites;
        this.files = files;
    }

    @GetMapping("/my-checks")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer mine(CurrentUser user) {
        return Answer.page("protocol/checklist/checks", new ChecksPage(user.membershipId().toString(), checklists.listChecklists(), unmatched.countOf(user), !user.role().inTheField()));
    }

    @GetMapping("/my-checks/{id}")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer ask(CurrentUser user, @PathVariable UUID id) {
        var shown = checklists.getChecklist(id);
        var inUse = checklists.findInUse(shown);
        if (inUse.isPresent() && !inUse.get().id().equals(id)) return Answer.done("/my-checks/" + inUse.get().id());
        return Answer.page("protocol/checklist/check", page(user, shown, RoundForm.EMPTY));
    }

    @PostMapping("/checklist-rounds")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer fill(CurrentUser user, @Input RoundForm form) {
        var checklist = checklists.getChecklist(new Typed(new Problems()).requiredId("checklistId", form.checklistId()));
        var problems = new Problems();
        Round round = reader.round(user, checklist, form, problems);
        if (problems.any()) return Answer.refused("protocol/checklist/check", page(user, checklist, form), problems);
        boolean added = rounds.receive(user, round, checklist.kind());
        return Answer.created("/checklist-rounds/" + round.id()).with(Map.of("id", round.id(), "new", added)).say("checklist.done.filled", checklist.name(user.locale()));
    }

    @PostMapping("/checklist-rounds/{id}/photos")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer photo(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID photo, @RequestParam(defaultValue = "0") int position,
                 @RequestParam("file") MultipartFile part) {
        rounds.getRow(user, id);
        var problems = new Problems();
        var upload = files.examine("file", part, problems);
        if (upload.isEmpty() && !problems.any()) problems.add("file", null, "level.input.missing");
        if (problems.any()) return Answer.refused("protocol/checklist/round", roundPage(user, id), problems);
        boolean added = photos.receive(id, photo == null ? UUID.randomUUID() : photo, position, upload.orElseThrow());
        return Answer.created("/checklist-rounds/" + id).with(Map.of("new", added)).say("checklist.done.photo");
    }

    @GetMapping("/checklist-rounds")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "false") boolean faulty, @RequestParam(defaultValue = "1") int page) {
        return Answer.page("protocol/checklist/rounds", new RoundsPage(rounds.listRounds(user, faulty, Math.max(1, page), PAGE), faulty, unmatched.countBySite(user), user.role().inTheField()));
    }

    /** @throws NotFound when it is not there for this user */
    @GetMapping("/checklist-rounds/{id}")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("protocol/checklist/round", roundPage(user, id));
    }

    private RoundPage roundPage(CurrentUser user, UUID id) {
        var row = rounds.getRow(user, id);
        var round = rounds.getRound(id);
        return new RoundPage(row, round, checklists.getChecklist(round.checklistId()), photos.listPhotos(id), user.role().inTheField());
    }

    private CheckPage page(CurrentUser user, Checklist checklist, RoundForm form) {
        return new CheckPage(user.membershipId().toString(), checklist, sites.listWorkplaces(user).stream().map(one -> new Option(one.id().toString(), one.name())).toList(), form);
    }
}
