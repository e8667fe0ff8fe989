package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.account.Administration;
import org.millwright.account.Users;
import org.millwright.account.Users.Filter;
import org.millwright.account.Users.State;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Accounts;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The zone's users: who there is, and one more. */
@Controller
class UsersController {

    private static final String NEW = "account/newUser";

    public record UserForm(@Nullable String login, @Nullable String name, @Nullable String locale, @Nullable String role, @Nullable String organisationId,
                           @Nullable String organisationText) {}

    private final Users users;
    private final Administration administration;
    private final Accounts accounts;
    private final RoleChoice roles;

    UsersController(Users users, Administration administration, Accounts accounts, RoleChoice roles) {
        this.users = users;
        this.administration = administration;
        this.accounts = accounts;
        this.roles = roles;
    }

    @GetMapping("/users")
    @Allowed(value = Role.ADMINISTRATOR, scope = "users:read")
    Answer list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "name") String sort, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size) {
        var filter = new Filter(q.strip(), Typed.oneOf(Role.class, role).orElse(null), Typed.oneOf(State.class, state).orElse(null));
        return Answer.page("account/users", new UsersPage(users.list(filter, sort, new Paged.Ask(page, size)), q.strip(), role, state, sort));
    }

    @GetMapping("/users/new")
    @Allowed(Role.ADMINISTRATOR)
    Answer blank() {
        return Answer.page(NEW, new NewUserPage("", "", "zh-CN", "", "", "", List.of()));
    }

    @GetMapping("/users/organisations")
    @Allowed(Role.ADMINISTRATOR)
    Answer organisations(@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String organisationText) {
        return Answer.fragment("account/organisationOptions", new OrganisationsView(roles.listOrganisations(role, organisationText)));
    }

    @PostMapping("/users")
    @Allowed(Role.ADMINISTRATOR)
    Answer open(@Input UserForm form, HttpServletRequest request) {
        var page = new NewUserPage(text(form.login()), text(form.name()), text(form.locale()), text(form.role()), text(form.organisationId()), text(form.organisationText()),
                roles.listOrganisations(form.role(), form.organisationText()));
        var problems = new Problems();
        Typed.checkLogin(problems, "login", page.login(), accounts);
        Typed.checkName(problems, "name", page.name());
        var locale = Typed.locale(form.locale());
        if (locale.isEmpty()) problems.add("locale", form.locale(), "account.locale.wrong", page.locale());
        var chosen = roles.read(form.role(), form.organisationId(), form.organisationText(), problems);
        if (problems.any() || chosen.isEmpty() || locale.isEmpty()) return Answer.refused(NEW, page, problems);
        var opened = administration.open(page.login(), page.name(), locale.get(), chosen.get().role(), chosen.get().organisationId());
        return new Answer.Page("account/userLink", UserController.linkPage(opened.user(), opened.link(), true, request), 201);
    }
}
