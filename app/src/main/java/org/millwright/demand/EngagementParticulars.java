package org.millwright.demand;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.responsibility.WorkKind;
import org.millwright.responsibility.WorkParticulars;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an engaged crew works and who is in it, as it stands on the letter that is signed for it. */
@Component
class EngagementParticulars implements WorkParticulars {

    private final JdbcClient db;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    EngagementParticulars(JdbcClient db, Members members, Zones zones, Clock clock) {
        this.db = db;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ENGAGEMENT;
    }

    @Override
    public Optional<Particulars> findParticulars(UUID workId) {
        return db.sql("""
                select e.crew_id, s.name, s.address, (select max(p.ends_at) from engagement_package p where p.zone_id = e.zone_id and p.engagement_id = e.id) as ends_at from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                     left join site s on s.zone_id = d.zone_id and s.id = d.site_id
                where e.zone_id = :zone and e.id = :id""").param("zone", CurrentZone.id()).param("id", workId)
                .query((row, n) -> new Particulars(place(row.getString("name"), row.getString("address")), people(Rows.id(row, "crew_id"), Rows.findInstant(row, "ends_at")), List.of(), List.of())).optional();
    }

    private static String place(@Nullable String site, @Nullable String address) {
        return (Objects.requireNonNullElse(site, "") + " " + Objects.requireNonNullElse(address, "")).strip();
    }

    /** Of today, or of the last day of the work: who joins later signs with the crew's next work. */
    private List<String> people(UUID crewId, @Nullable Instant ends) {
        var now = clock.instant();
        return members.listMembersOfCrew(crewId, zones.currentZone().dayOf(ends == null || ends.isAfter(now) ? now : ends)).stream().map(Member::maskedWithDocument).toList();
    }
}
