package org.millwright.protocol.checklist;

import java.util.Optional;
import java.util.UUID;

/** Whose a measurement is: answered by whoever makes facts of measurements, so that whoever measured is told what became of theirs. */
public interface MeasuredPeople {

    /** Words on screen are {@code fever.match.<name>}. */
    enum Match { ONE, NOBODY, SEVERAL }

    /** @param person as it was written on the site */
    Match matchOf(UUID siteId, String person);

    /** The one person it is. */
    Optional<UUID> findPerson(UUID siteId, String person);
}
