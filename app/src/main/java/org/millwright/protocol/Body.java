package org.millwright.protocol;

import java.util.Locale;
import java.util.Optional;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/** The two bodies that sign an edition, each by an officer of its own. */
public enum Body {
    INDUSTRY(Role.ZONE_OFFICER), HEALTH(Role.HEALTH_OFFICER);

    private final Role role;

    Body(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whom the user signs for. */
    public static Optional<Body> of(CurrentUser user) {
        for (var body : values()) if (user.is(body.role)) return Optional.of(body);
        return Optional.empty();
    }
}
