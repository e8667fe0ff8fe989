package org.millwright.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.Member;

/** What one person files in one transaction: what the filings name is looked up once, and they are judged together at the end. The other side hears of all of them at once, from whoever files. */
public final class FilingTogether {

    final KnownPlaces places;
    final List<UUID> filed = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    FilingTogether(KnownPlaces places) {
        this.places = places;
    }

    void filed(UUID id, List<UUID> members) {
        filed.add(id);
        people.addAll(members);
    }

    /** Of those that were filed. */
    public List<UUID> people() {
        return people.stream().distinct().toList();
    }

    public List<Member> listMembers(UUID crewId, LocalDate day) {
        return places.listMembers(crewId, day);
    }
}
