package org.millwright.planner.problem;

import java.util.List;

/**
 * A crew (班组) as the planner sees it.
 *
 * @param id            the crew's identifier; the last word when two crews rank alike
 * @param base          where it sets out from
 * @param installer     its company
 * @param members       its people, each once; all of them travel
 * @param capacity      shifts and bookings
 * @param controlStatus entry under control
 * @param trackRecord   quality so far
 * @param lodgesOnSite  true: it lodges near its sites and goes from one to the next; false: it returns to base at the end
 *                      of each stretch of work, so that from one site to another it goes by way of base. Packages one
 *                      after the other at the same place are one stretch.
 */
public record Crew(String id, Place base, Installer installer, List<Member> members, Capacity capacity,
                   ControlStatus controlStatus, TrackRecord trackRecord, boolean lodgesOnSite) {

    public Crew {
        Bound.named("Crew", "id", id);
        Bound.present("Crew " + id, "base", base);
        Bound.present("Crew " + id, "installer", installer);
        members = Bound.list("Crew " + id, "members", members);
        Bound.within("Crew " + id, "the number of members", members.size(), 0, 1_000);
        Bound.distinct("Crew " + id, "members", members.stream().map(Member::id).toList());
        Bound.present("Crew " + id, "capacity", capacity);
        Bound.present("Crew " + id, "controlStatus", controlStatus);
        Bound.present("Crew " + id, "trackRecord", trackRecord);
    }

    /** Lodges on site. */
    public Crew(String id, Place base, Installer installer, List<Member> members, Capacity capacity,
                ControlStatus controlStatus, TrackRecord trackRecord) {
        this(id, base, installer, members, capacity, controlStatus, trackRecord, true);
    }

    public Crew withCapacity(Capacity other) {
        return new Crew(id, base, installer, members, other, controlStatus, trackRecord, lodgesOnSite);
    }

    public Crew withControlStatus(ControlStatus other) {
        return new Crew(id, base, installer, members, capacity, other, trackRecord, lodgesOnSite);
    }

    public Crew withLodgesOnSite(boolean lodges) {
        return new Crew(id, base, installer, members, capacity, controlStatus, trackRecord, lodges);
    }
}
