package org.millwright.protocol.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Unacknowledged;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has not acknowledged an edition, and reading it out to those who cannot by themselves. */
@Controller
class AcknowledgementController {

    private static final String PAGE = "protocol/acknowledgements";

    private final Editions editions;
    private final Acknowledgements acknowledgements;
    private final Unacknowledged unacknowledged;

    AcknowledgementController(Editions editions, Acknowledgements acknowledgements, Unacknowledged unacknowledged) {
        this.editions = editions;
        this.acknowledgements = acknowledgements;
        this.unacknowledged = unacknowledged;
    }

    /** @param crew whose people are shown too; a lead sees the first of the own crews */
    @GetMapping("/editions/{id}/acknowledgements")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR, Role.INSTALLER, Role.CREW_LEAD}, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID crew, @RequestParam(defaultValue = "1") int page,
                @RequestParam(defaultValue = "0") int size) {
        return Answer.page(PAGE, page(user, getInForce(user, id), crew, new Paged.Ask(page, size)));
    }

    /** A crew lead says to whom of the crew the edition was read out. */
    @PostMapping("/editions/{id}/readings")
    @Allowed(value = Role.CREW_LEAD, scope = "protocol:write")
    Answer readOut(CurrentUser user, @PathVariable UUID id, @Input ReadingForm form) {
        var edition = getInForce(user, id);
        var problems = new Problems();
        var members = form.read(problems);
        if (problems.any()) return Answer.refused(PAGE, page(user, edition, null, new Paged.Ask(1, 0)), problems);
        int read = acknowledgements.readOut(user, edition, members);
        return Answer.done("/editions/" + id + "/acknowledgements").say("protocol.done.read_out", read);
    }

    private Edition getInForce(CurrentUser user, UUID id) {
        var edition = editions.getEdition(user, id);
        if (!edition.wasInForce()) throw new NotFound("edition in force");
        return edition;
    }

    private AcknowledgementsPage page(CurrentUser user, Edition edition, @Nullable UUID crew, Paged.Ask ask) {
        var crews = unacknowledged.listCrews(user, edition.id(), ask);
        boolean lead = user.is(Role.CREW_LEAD);
        var chosen = crew == null && lead && !crews.rows().isEmpty() ? crews.rows().getFirst().crewId() : crew;
        var people = chosen == null ? List.<Unacknowledged.Person>of() : unacknowledged.listPeople(user, edition.id(), chosen);
        return new AcknowledgementsPage(edition, unacknowledged.countOf(user, edition.id()), crews, lead ? List.of() : unacknowledged.listOffices(user, edition.id()), chosen, people,
                lead, user.role().inTheField());
    }
}
