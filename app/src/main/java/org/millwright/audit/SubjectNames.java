package org.millwright.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the things of a module are called that entries keep by their id; asked when entries are read, in the current zone, once for all that a page shows. The
 * names never become part of an entry. People's names come masked: whoever reads the audit has not opened their record.
 */
public interface SubjectNames {

    /** Of those among the ids that are the module's own. */
    Map<UUID, String> namesOf(Collection<UUID> ids);

    /** What a person means who types the text: a number, a part of a name; with what belongs to it. */
    List<UUID> listMatching(String text, int limit);

    /** What belongs to a thing and has entries of its own: the invitations of a demand. */
    default List<UUID> listPartsOf(UUID id) {
        return List.of();
    }
}
