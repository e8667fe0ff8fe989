package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;
import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The crews of the zone's installers, and who is in them. */
@Component
public class Crews {

    /** One membership of a crew. */
    public record CrewMember(UUID id, UUID crewId, UUID memberId, LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    private final JdbcClient db;
    private final CrewFactsReader facts;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Crews(JdbcClient db, CrewFactsReader facts, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.facts = facts;
        this.revisions = revisions;
        this.events = events;
    }

    public Optional<Crew> findCrew(UUID id) {
        return db.sql("select * from crew where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Crews::crew).optional();
    }

    public Crew getCrew(UUID id) {
        return findCrew(id).orElseThrow(() -> new NotFound("crew"));
    }

    /** Within the user's reach: an installer's own, the one a lead leads. */
    public Crew getCrew(CurrentUser user, UUID id) {
        return Reach.of(user).bind(db.sql("select c.* from crew c where c.zone_id = :zone and c.id = :id" + Reach.OF_CREW)
                .param("zone", CurrentZone.id()).param("id", id)).query(Crews::crew).optional().orElseThrow(() -> new NotFound("crew"));
    }

    /** Crews by id, those that exist; one query whatever their number. */
    public List<Crew> listCrews(List<UUID> ids) {
        return db.sql("select * from crew where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id())
                .param("ids", ids.toArray(UUID[]::new)).query(Crews::crew).list();
    }

    public List<Crew> listCrewsOfInstaller(UUID installerId) {
        return db.sql("select * from crew where zone_id = :zone and installer_id = :installer order by active desc, name, id")
                .param("zone", CurrentZone.id()).param("installer", installerId).query(Crews::crew).list();
    }

    /** The crews an account's person leads. */
    public List<Crew> listCrewsLedBy(UUID accountId) {
        return db.sql("""
                select c.* from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                where c.zone_id = :zone and m.account_id = :account and c.active order by c.name, c.id""")
                .param("zone", CurrentZone.id()).param("account", accountId).query(Crews::crew).list();
    }

    /** Memberships of whoever leads these crews and can sign in. */
    public Set<UUID> listLeadMemberships(Collection<UUID> crews) {
        return listLeadMembershipsEach(crews).values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, by crew; nothing of a crew whose lead cannot sign in. */
    public Map<UUID, Set<UUID>> listLeadMembershipsEach(Collection<UUID> crews) {
        return db.sql("""
                select c.id as crew, ms.id from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id join membership ms on ms.zone_id = c.zone_id and ms.account_id = m.account_id
                where c.zone_id = :zone and c.id = any(:crews) and ms.ended_at is null and m.left_at is null""").param("zone", CurrentZone.id()).param("crews", crews.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(Rows.id(row, "crew"), Rows.id(row, "id"))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    public void register(Crew crew) {
        int added = db.sql("""
                insert into crew (zone_id, id, installer_id, code, name, base_latitude, base_longitude, home_division, day_price_fen, active, registered_at)
                values (:zone, :id, :installer, :code, :name, :latitude, :longitude, :division, :price, :active, :registered)
                on conflict (zone_id, installer_id, code) do nothing""")
                .param("zone", CurrentZone.id()).param("id", crew.id()).param("installer", crew.installerId()).param("code", crew.code())
                .param("name", crew.name()).param("latitude", crew.base().latitude()).param("longitude", crew.base().longitude())
                .param("division", crew.homeDivision()).param("price", crew.dayPriceFen(), Types.BIGINT).param("active", crew.active())
                .param("registered", stamp(crew.registeredAt())).update();
        if (added == 0) throw Refusal.conflict("directory.refusal.crew-code", crew.code());
        events.publishEvent(new CrewRegistered(CurrentZone.id(), crew.id(), crew.installerId()));
    }

    /** Code, name, base, home, price, lead and whether it is active. */
    public void change(Crew crew) {
        boolean taken = db.sql("select exists (select 1 from crew where zone_id = :zone and installer_id = :installer and code = :code and id <> :id)")
                .param("zone", CurrentZone.id()).param("installer", crew.installerId()).param("code", crew.code()).param("id", crew.id())
                .query(Boolean.class).single();
        if (taken) throw Refusal.conflict("directory.refusal.crew-code", crew.code());
        int changed = db.sql("""
                update crew set code = :code, name = :name, base_latitude = :latitude, base_longitude = :longitude, home_division = :division,
                    day_price_fen = :price, lead_member_id = :lead, active = :active, revised_tx = pg_current_xact_id()
                where zone_id = :zone and id = :id""")
                .param("code", crew.code()).param("name", crew.name()).param("latitude", crew.base().latitude()).param("longitude", crew.base().longitude())
                .param("division", crew.homeDivision()).param("price", crew.dayPriceFen(), Types.BIGINT).param("lead", crew.leadId(), Types.OTHER)
                .param("active", crew.active()).param("zone", CurrentZone.id()).param("id", crew.id()).update();
        if (changed == 0) throw new NotFound("crew");
        events.publishEvent(new CrewChanged(CurrentZone.id(), crew.id(), "profile"));
    }

    /** Memberships that have not ended before the day, in order of joining. */
    public List<CrewMember> listMemberships(UUID crewId, LocalDate day) {
        return db.sql("""
                select * from crew_member where zone_id = :zone and crew_id = :crew and (left_on is null or left_on > :day)
                order by joined_on, id""").param("zone", CurrentZone.id()).param("crew", crewId).param("day", day).query(Crews::crewMember).list();
    }

    /** All memberships of a person, the latest first. */
    public List<CrewMember> listMembershipsOf(UUID memberId) {
        return db.sql("select * from crew_member where zone_id = :zone and member_id = :member order by joined_on desc")
                .param("zone", CurrentZone.id()).param("member", memberId).query(Crews::crewMember).list();
    }

    /** @throws Refusal when the person is in a crew on any day from then on; leaving it first is the remedy */
    public void join(UUID crewId, UUID memberId, LocalDate from) {
        if (!revisions.ofCrew(crewId)) throw new NotFound("crew");
        int added = db.sql("""
                insert into crew_member (zone_id, id, crew_id, member_id, joined_on) values (:zone, :id, :crew, :member, :from)
                on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("crew", crewId).param("member", memberId).param("from", from).update();
        if (added == 0) throw Refusal.conflict("directory.refusal.member-in-crew", from);
        events.publishEvent(new CrewChanged(CurrentZone.id(), crewId, "members"));
    }

    /** @param day the first day no longer in the crew */
    public void leave(UUID crewId, UUID memberId, LocalDate day) {
        if (!revisions.ofCrew(crewId)) throw new NotFound("crew");
        db.sql("""
                update crew_member set left_on = greatest(:day, joined_on)
                where zone_id = :zone and crew_id = :crew and member_id = :member and (left_on is null or left_on > :day)""")
                .param("day", day).param("zone", CurrentZone.id()).param("crew", crewId).param("member", memberId).update();
        db.sql("update crew set lead_member_id = null where zone_id = :zone and id = :crew and lead_member_id = :member")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("member", memberId).update();
        events.publishEvent(new CrewChanged(CurrentZone.id(), crewId, "members"));
    }

    /**
     * A mark to read the changes after it by: everything that finished before it is visible to the statements that follow,
     * everything else will carry a revision at or above it.
     */
    public long currentXmin() {
        return Long.parseUnsignedLong(db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single());
    }

    /**
     * Facts of the crews, active or not, that were revised since a mark; 0 for all. Ask {@link #currentXmin} first, keep it for the next time.
     * A constant number of queries.
     *
     * @param bookingsEndingAfter bookings that end before are left out
     * @param membersAfter        people who left by this day are left out
     */
    public List<CrewFacts> listFactsRevisedSince(long xmin, Instant bookingsEndingAfter, LocalDate membersAfter) {
        return facts.read("c.revised_tx >= cast(cast(:xmin as text) as xid8)", new MapSqlParameterSource("xmin", Long.toUnsignedString(xmin)),
                bookingsEndingAfter, membersAfter);
    }

    /** Facts of the crews of these ids, those that exist; the same queries. */
    public List<CrewFacts> listFacts(List<UUID> ids, Instant bookingsEndingAfter, LocalDate membersAfter) {
        return facts.read("c.id = any(:ids)", new MapSqlParameterSource("ids", ids.toArray(UUID[]::new)), bookingsEndingAfter, membersAfter);
    }

    static Crew crew(ResultSet row, int n) throws SQLException {
        var capacityAt = instant(row, "capacity_stated_at");
        return new Crew(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class), row.getString("code"), row.getString("name"),
                new Position(row.getDouble("base_latitude"), row.getDouble("base_longitude")), row.getString("home_division"),
                row.getObject("lead_member_id", UUID.class), row.getObject("day_price_fen", Long.class), row.getBoolean("active"),
                capacityAt == null ? null : new Crew.Capacity(capacityAt, ColumnWords.read(Source.class, row.getString("capacity_source"))),
                CrewStatements.clearance(row, "control_status", "control_clear_from", "control_split", "control_split_until", "control_source",
                        "control_stated_at"),
                instant(row, "registered_at"));
    }

    private static CrewMember crewMember(ResultSet row, int n) throws SQLException {
        return new CrewMember(row.getObject("id", UUID.class), row.getObject("crew_id", UUID.class), row.getObject("member_id", UUID.class),
                date(row, "joined_on"), date(row, "left_on"));
    }
}
