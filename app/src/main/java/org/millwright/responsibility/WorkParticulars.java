package org.millwright.responsibility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a letter of commitment says of the work it is about. Whoever has such work answers; declared here, for this module lies below them. */
public interface WorkParticulars {

    WorkKind kind();

    /** Empty when it is not there, or says nothing yet. */
    Optional<Particulars> findParticulars(UUID workId);

    /**
     * @param site      with its address
     * @param people    masked, each with the end of its document
     * @param vehicles  plates, seats, drivers masked; possibly none
     * @param equipment possibly none
     */
    record Particulars(String site, List<String> people, List<Ride> vehicles, List<String> equipment) {}

    /** @param driver masked, possibly empty */
    record Ride(String plate, int seats, String driver) {}
}
