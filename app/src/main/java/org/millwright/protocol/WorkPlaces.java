package org.millwright.protocol;

import java.util.Set;
import java.util.UUID;
import org.millwright.identity.CurrentUser;

/** Where somebody's work is now, as the modules know it that arrange work: the sites a round is filled for. Nobody's work ends at a site that no module names. */
public interface WorkPlaces {

    /** Sites where the user, the user's crews or those of the user's installer are engaged or filed for. */
    Set<UUID> sitesOf(CurrentUser user);

    /** Crews that are at a site today: at work there, arrived, or let in and about to come. */
    Set<UUID> crewsAt(UUID siteId);
}
