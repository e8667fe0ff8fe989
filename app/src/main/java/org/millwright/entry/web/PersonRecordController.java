package org.millwright.entry.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Members;
import org.millwright.entry.TypedFields;
import org.millwright.entry.retention.Erasing;
import org.millwright.entry.retention.PersonRecords;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** One person's record, to hand over or to destroy. */
@Controller
class PersonRecordController {

    private final PersonRecords records;
    private final Erasing erasing;
    private final Members members;
    private final ConsentViews views;
    private final JsonMapper json;

    PersonRecordController(PersonRecords records, Erasing erasing, Members members, ConsentViews views, JsonMapper json) {
        this.records = records;
        this.erasing = erasing;
        this.members = members;
        this.views = views;
        this.json = json;
    }

    /** Everything about one person, as a file. */
    @GetMapping("/people/{id}/record")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:read")
    Answer record(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose) {
        var member = records.memberFor(user, id);
        if (user.is(Role.HEALTH_OFFICER) && !ConsentPage.purposes().contains(purpose)) throw new Refusal(422, "entry.refusal.purpose");
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(records.recordOf(member, user.is(Role.HEALTH_OFFICER) ? purpose : "own record"));
        return Answer.download("record.json", MediaType.APPLICATION_JSON, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param source the law by which what is kept by law goes too; the health officer's to name */
    public record ErasureInput(@Nullable String reason, @Nullable String source) {}

    @PostMapping("/people/{id}/erasure")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:write")
    Answer erase(CurrentUser user, @PathVariable UUID id, @Input ErasureInput form) {
        var member = members.getMember(records.memberFor(user, id));
        var problems = new Problems();
        var basis = new ReasonInput(form.reason()).read(problems);
        var source = TypedFields.strip(form.source());
        if (source.length() > 200) problems.add("source", source, "entry.problem.long", source.length(), 200);
        if (problems.any()) return Answer.refused("entry/consent", views.page(user, member, TypedFields.strip(form.reason()), source), problems);
        var outcome = erasing.erase(user, id, basis, source);
        var done = Answer.done(ConsentViews.own(user, member) ? "/my-data" : "/people/" + id + "/consents").with(outcome);
        return outcome.held().isEmpty() ? done.say("entry.done.erased", outcome.erased()) : done.say("entry.done.erased_part", outcome.erased(), outcome.held().size());
    }
}
