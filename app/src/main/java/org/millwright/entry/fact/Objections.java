package org.millwright.entry.fact;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;

/** Who of some people has not consented to a category of their data being kept, where that is theirs to say. Nothing new of it is taken in. */
public interface Objections {

    Set<UUID> objecting(FactCategory category, Collection<UUID> members);

    /** Who of them took a consent back; of the others who object there never was one. */
    Set<UUID> withdrew(FactCategory category, Collection<UUID> members);
}
