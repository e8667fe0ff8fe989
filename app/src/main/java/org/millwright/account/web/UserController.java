package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.account.Administration;
import org.millwright.account.Administration.Link;
import org.millwright.account.Users.User;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.identity.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One user of the zone, and what its administrator can do: link, disable, change the role, let go. */
@Controller
class UserController {

    private static final String PAGE = "account/user";

    public record RoleForm(@Nullable String role, @Nullable String organisationId, @Nullable String organisationText) {}

    private final Administration administration;
    private final RoleChoice roles;
    private final Sessions sessions;
    private final Clock clock;

    UserController(Administration administration, RoleChoice roles, Sessions sessions, Clock clock) {
        this.administration = administration;
        this.roles = roles;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/users/{id}")
    @Allowed(value = Role.ADMINISTRATOR, scope = "users:read")
    Answer show(CurrentUser by, @PathVariable UUID id) {
        var user = administration.getUser(id);
        return Answer.page(PAGE, page(by, user, user.role().name(), Optional.ofNullable(user.organisationId()).map(UUID::toString).orElse(""),
                Optional.ofNullable(user.organisation()).orElse("")));
    }

    @PostMapping("/users/{id}/password-link")
    @Allowed(Role.ADMINISTRATOR)
    Answer issueLink(@PathVariable UUID id, HttpServletRequest request) {
        return new Answer.Page("account/userLink", linkPage(administration.getUser(id), administration.issueLink(id), false, request), 201);
    }

    @PostMapping("/users/{id}/disablement")
    @Allowed(Role.ADMINISTRATOR)
    Answer disable(@PathVariable UUID id) {
        administration.disable(id);
        return done(id, "users.disabled");
    }

    @PostMapping("/users/{id}/enablement")
    @Allowed(Role.ADMINISTRATOR)
    Answer enable(@PathVariable UUID id) {
        administration.enable(id);
        return done(id, "users.enabled");
    }

    @PostMapping("/users/{id}/role")
    @Allowed(Role.ADMINISTRATOR)
    Answer changeRole(CurrentUser by, @PathVariable UUID id, @Input RoleForm form) {
        var user = administration.getUser(id);
        var problems = new Problems();
        var chosen = roles.read(form.role(), form.organisationId(), form.organisationText(), problems);
        if (chosen.isEmpty()) return Answer.refused(PAGE, page(by, user, text(form.role()), text(form.organisationId()), text(form.organisationText())), problems);
        administration.changeRole(id, chosen.get().role(), chosen.get().organisationId());
        return done(id, "users.role.changed");
    }

    @PostMapping("/users/{id}/departure")
    @Allowed(Role.ADMINISTRATOR)
    Answer end(@PathVariable UUID id) {
        administration.end(id);
        return done(id, "users.ended");
    }

    @PostMapping("/users/{id}/sign-out")
    @Allowed(Role.ADMINISTRATOR)
    Answer signOut(@PathVariable UUID id) {
        var ended = administration.endSessions(id);
        return Answer.done("/users/" + id).say("users.signedOut", ended);
    }

    private static Answer done(UUID id, String flash) {
        return Answer.done("/users/" + id).say(flash);
    }

    private UserPage page(CurrentUser by, User user, String role, String organisationId, String organisationText) {
        return new UserPage(user, user.accountId().equals(by.accountId()), sessions.count(user.accountId(), clock.millis()), role, organisationId, organisationText,
                roles.listOrganisations(role, organisationText));
    }

    static LinkPage linkPage(User user, Link link, boolean first, HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        var origin = address.substring(0, address.length() - request.getRequestURI().length());
        return new LinkPage(user.accountId(), user.login(), user.name(), origin + "/password/" + link.secret(), link.lasts().toHours(), first);
    }
}
