package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;
import org.millwright.http.Refusal;

/** The crew is taken for a part of the interval. Tells when, and nothing of what for or by whom. */
public class CrewAlreadyBooked extends Refusal {

    private static final long serialVersionUID = 1;

    private final UUID crewId;
    private final Instant startsAt;
    private final Instant endsAt;

    CrewAlreadyBooked(UUID crewId, Instant startsAt, Instant endsAt) {
        super(409, "directory.refusal.crew-booked", startsAt, endsAt);
        this.crewId = crewId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public UUID crewId() {
        return crewId;
    }

    /** Of the other booking. */
    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
