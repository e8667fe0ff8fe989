package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.identity.Organisations;
import org.millwright.identity.Organisations.Organisation;
import org.millwright.identity.Role;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** A role and, where it needs one, the organisation its holder acts for; typed in two forms alike. */
@Component
class RoleChoice {

    /** The installation's operator is nobody a zone's administrator appoints. */
    static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.OPERATOR).toList();

    private static final int MOST = 20;

    record Chosen(Role role, @Nullable UUID organisationId) {}

    private final Organisations organisations;

    RoleChoice(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<Chosen> read(@Nullable String typedRole, @Nullable String typedId, @Nullable String typedText, Problems problems) {
        var role = Typed.oneOf(Role.class, typedRole).filter(ROLES::contains);
        if (role.isEmpty()) {
            problems.add("role", typedRole, "users.role.missing");
            return Optional.empty();
        }
        var kind = role.get().organisation();
        if (kind == null) return Optional.of(new Chosen(role.get(), null));
        var organisation = organisation(text(typedId), text(typedText), kind);
        if (organisation.isEmpty()) problems.add("organisationId", text(typedText), "users.organisation.missing", new DefaultMessageSourceResolvable("role." + role.get()));
        return organisation.map(found -> new Chosen(role.get(), found.id()));
    }

    /** The one chosen; or, for who typed a name and chose nothing, the only one it can mean. */
    private Optional<Organisation> organisation(String typedId, String typedText, Organisations.Kind kind) {
        if (!typedId.isEmpty()) return id(typedId).flatMap(organisations::findOrganisation).filter(found -> found.kind() == kind);
        var found = typedText.isEmpty() ? List.<Organisation>of() : organisations.search(kind, typedText, 2);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    List<Organisation> listOrganisations(@Nullable String typedRole, @Nullable String typedText) {
        var kind = Typed.oneOf(Role.class, typedRole).map(Role::organisation);
        return kind.isEmpty() ? List.of() : organisations.search(kind.get(), text(typedText), MOST);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
