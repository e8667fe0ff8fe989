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
 */
public record Crew(String id, Place base, Installer installer, List<Member> members, Capacity capacity,
                   ControlStatus controlStatus, TrackRecord trackRecord) {

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

    public Crew withCapacity(Capacity other) {
        return new Crew(id, base, installer, members, other, controlStatus, trackRecord);
    }

    public Crew withControlStatus(ControlStatus other) {
        return new Crew(id, base, installer, members, capacity, other, trackRecord);
    }
}
