package org.millwright.demand;

import java.util.List;
import java.util.UUID;

/** Whether a crew may be invited at all: the hard rules of ranking. Several checks may exist; each names what stands in the way. */
public interface InvitationCheck {

    /** @param key message key; {@code args} its values, so that the reader sees the value found and the value needed */
    record Objection(String key, List<Object> args) {}

    /** Empty when nothing stands in the way. */
    List<Objection> objectionsTo(UUID crewId, Demand demand, List<WorkPackage> packages);
}
