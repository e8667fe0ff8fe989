package org.millwright.protocol.emergency;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Sites;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.protocol.WorkPlaces;
import org.springframework.stereotype.Component;

/** Who the owner of a step is at the place it happens: a role of the zone's staff is that role, one of the field is whoever works at that site. */
@Component
class StepOwners {

    private static final Set<Role> STAFF = Set.of(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER, Role.GUARD, Role.ADMINISTRATOR);

    private final List<WorkPlaces> places;
    private final Crews crews;
    private final Sites sites;

    StepOwners(List<WorkPlaces> places, Crews crews, Sites sites) {
        this.places = places;
        this.crews = crews;
        this.sites = sites;
    }

    /** Where nobody at the site answers to an owner, the zone's officers hear of it in their place. */
    Recipients recipients(Collection<Role> owners, @Nullable UUID siteId) {
        var people = new HashSet<UUID>();
        var firms = new HashSet<UUID>();
        var roles = EnumSet.noneOf(Role.class);
        var there = siteId == null ? Set.<UUID>of() : crewsAt(siteId);
        for (var owner : Set.copyOf(owners)) {
            Set<UUID> found = Set.of();
            if (STAFF.contains(owner)) roles.add(owner);
            else if (owner == Role.CREW_LEAD) people.addAll(found = crews.listLeadMemberships(there));
            else if (owner == Role.INSTALLER) firms.addAll(found = crews.listCrews(List.copyOf(there)).stream().map(Crew::installerId).collect(Collectors.toSet()));
            else if (owner == Role.COMPANY && siteId != null) firms.addAll(found = Set.of(sites.getSite(siteId).companyId()));
            if (!STAFF.contains(owner) && found.isEmpty()) roles.add(Role.ZONE_OFFICER);
        }
        return new Recipients(people, firms, roles);
    }

    /** Whether a step of a run waits for this user: of people of the field for those who work at that site now, who are told of it too; for none where no site is named. */
    boolean waitsFor(CurrentUser user, EmergencyStep step, @Nullable UUID siteId) {
        if (!user.is(step.owner())) return false;
        if (STAFF.contains(user.role())) return true;
        if (siteId == null) return false;
        if (user.is(Role.COMPANY)) return sites.getSite(siteId).companyId().equals(user.organisationId());
        if (user.is(Role.CREW_LEAD)) return crews.listLeadMemberships(crewsAt(siteId)).contains(user.membershipId());
        if (user.is(Role.INSTALLER)) return crews.listCrews(List.copyOf(crewsAt(siteId))).stream().anyMatch(it -> it.installerId().equals(user.organisationId()));
        return places.stream().anyMatch(it -> it.sitesOf(user).contains(siteId));
    }

    private Set<UUID> crewsAt(UUID siteId) {
        return places.stream().flatMap(it -> it.crewsAt(siteId).stream()).collect(Collectors.toSet());
    }
}
