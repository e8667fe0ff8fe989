package org.millwright.notice;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.identity.Role;

/** Whom a notice is for: members named one by one, everybody in an organisation's office – those in the field are named where it is about their crew –, everybody of a role; each only once. */
public record Recipients(Set<UUID> memberships, Set<UUID> organisations, Set<Role> roles) {

    public static Recipients memberships(UUID... ids) {
        return new Recipients(Set.of(ids), Set.of(), Set.of());
    }

    public static Recipients organisations(UUID... ids) {
        return new Recipients(Set.of(), Set.of(ids), Set.of());
    }

    public static Recipients roles(Role... roles) {
        return new Recipients(Set.of(), Set.of(), Set.of(roles));
    }

    public static Recipients none() {
        return new Recipients(Set.of(), Set.of(), Set.of());
    }

    /** Both, nobody twice. */
    public Recipients and(Recipients other) {
        return new Recipients(union(memberships, other.memberships), union(organisations, other.organisations), union(roles, other.roles));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
