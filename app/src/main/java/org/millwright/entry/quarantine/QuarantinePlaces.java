package org.millwright.entry.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zone's quarantine places, their rooms and beds. */
@Component
public class QuarantinePlaces {

    /** @param taken beds that somebody is ordered into at the time asked for */
    public record Place(UUID id, String name, String address, int rooms, int beds, int taken) {

        public int free() {
            return beds - taken;
        }
    }

    public record Bed(String room, int number) {}

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuarantinePlaces(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public UUID open(String name, String address) {
        var id = Ids.next();
        int added = db.sql("insert into quarantine_place (zone_id, id, name, address, opened_at) values (:zone, :id, :name, :address, :now) on conflict do nothing")
                .param("zone", CurrentZone.id()).param("id", id).param("name", name).param("address", address).param("now", Rows.at(clock.instant())).update();
        if (added == 0) throw Refusal.conflict("entry.refusal.place_name", name);
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), id, QuarantineHandled.Step.OPENED, "", ""));
        return id;
    }

    /** @throws NotFound when there is no such place here */
    public void getPlace(UUID id) {
        db.sql("select id from quarantine_place where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound("quarantine place"));
    }

    public void addRoom(UUID placeId, String number, int beds) {
        int added = db.sql("insert into quarantine_room (zone_id, place_id, number, beds) select :zone, p.id, :number, :beds from quarantine_place p where p.zone_id = :zone and p.id = :place on conflict do nothing")
                .param("zone", CurrentZone.id()).param("place", placeId).param("number", number).param("beds", beds).update();
        if (added == 0) throw Refusal.conflict("entry.refusal.room", number);
        db.sql("insert into quarantine_bed (zone_id, place_id, room, bed) select :zone, :place, :number, n from generate_series(1, :beds) n")
                .param("zone", CurrentZone.id()).param("place", placeId).param("number", number).param("beds", beds).update();
    }

    public List<Place> listPlaces(Instant from, Instant until) {
        return db.sql("""
                select p.id, p.name, p.address, (select count(*) from quarantine_room r where r.zone_id = p.zone_id and r.place_id = p.id) as rooms,
                       (select count(*) from quarantine_bed b where b.zone_id = p.zone_id and b.place_id = p.id) as beds,
                       (select count(distinct (o.room, o.bed)) from quarantine_order o where o.zone_id = p.zone_id and o.place_id = p.id and coalesce(o.bed_since, o.starts_at) < :until and o.ends_at > :from) as taken
                from quarantine_place p where p.zone_id = :zone and p.closed_at is null order by p.name""")
                .param("zone", CurrentZone.id()).param("from", Rows.at(from)).param("until", Rows.at(until))
                .query((row, n) -> new Place(Rows.id(row, "id"), row.getString("name"), row.getString("address"), row.getInt("rooms"), row.getInt("beds"), row.getInt("taken"))).list();
    }

    /** Free over the whole time, whole rooms first, so that strangers do not share one before they have to. */
    public List<Bed> listFree(UUID placeId, Instant from, Instant until, int most) {
        return db.sql("""
                select b.room, b.bed from quarantine_bed b where b.zone_id = :zone and b.place_id = :place and not exists (select 1 from quarantine_order o
                    where o.zone_id = b.zone_id and o.place_id = b.place_id and o.room = b.room and o.bed = b.bed and coalesce(o.bed_since, o.starts_at) < :until and o.ends_at > :from)
                order by (select count(*) from quarantine_order o where o.zone_id = b.zone_id and o.place_id = b.place_id and o.room = b.room and coalesce(o.bed_since, o.starts_at) < :until and o.ends_at > :from),
                    b.room, b.bed limit :most""")
                .param("zone", CurrentZone.id()).param("place", placeId).param("from", Rows.at(from)).param("until", Rows.at(until)).param("most", most)
                .query((row, n) -> new Bed(row.getString(1), row.getInt(2))).list();
    }
}
