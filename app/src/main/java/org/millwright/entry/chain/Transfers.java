package org.millwright.entry.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Point-to-point rides of filings, and the hours of a site in turn. */
@Component
public class Transfers {

    public record Transfer(UUID id, String plate, String driver, int seats, int people, ChainPoint from, ChainPoint to, Instant departsAt, Instant arrivesAt) {}

    public record Stretch(String side, Instant startsAt, Instant endsAt, Instant disinfectedAt) {}

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when somebody would have no seat, or the vehicle is under way for others then */
    public UUID order(CurrentUser user, UUID filingId, Transfer it) {
        if (it.people() > it.seats()) throw Refusal.conflict("entry.refusal.seats", it.people(), it.seats());
        try {
            db.sql("""
                    insert into transfer (zone_id, id, filing_id, plate, driver, seats, people, departs_at, arrives_at, from_point, to_point, ordered_at, ordered_by)
                    values (:zone, :id, :filing, :plate, :driver, :seats, :people, :departs, :arrives, :from, :to, :now, :by)""")
                    .param("zone", CurrentZone.id()).param("id", it.id()).param("filing", filingId).param("plate", it.plate()).param("driver", it.driver())
                    .param("seats", it.seats()).param("people", it.people()).param("departs", Rows.at(it.departsAt())).param("arrives", Rows.at(it.arrivesAt()))
                    .param("from", Rows.word(it.from())).param("to", Rows.word(it.to())).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("transfer_vehicle_free")) throw Refusal.conflict("entry.refusal.vehicle_taken", it.plate());
            throw e;
        }
        events.publishEvent(new TransferOrdered(CurrentZone.id(), filingId, it.id(), it.plate(), it.people()));
        return it.id();
    }

    public List<Transfer> listTransfers(UUID filingId) {
        return db.sql("select * from transfer where zone_id = :zone and filing_id = :filing order by departs_at, id").param("zone", CurrentZone.id()).param("filing", filingId)
                .query((row, n) -> new Transfer(Rows.id(row, "id"), row.getString("plate"), row.getString("driver"), row.getInt("seats"), row.getInt("people"),
                        Rows.word(ChainPoint.class, row, "from_point"), Rows.word(ChainPoint.class, row, "to_point"), Rows.instant(row, "departs_at"), Rows.instant(row, "arrives_at"))).list();
    }

    /** @throws Refusal when the other side has the site in those hours */
    public void recordShift(CurrentUser user, UUID siteId, UUID filingId, Stretch it) {
        try {
            db.sql("""
                    insert into split_shift (zone_id, id, site_id, filing_id, side, starts_at, ends_at, disinfected_at, recorded_at, recorded_by)
                    values (:zone, :id, :site, :filing, :side, :starts, :ends, :disinfected, :now, :by)""")
                    .param("zone", CurrentZone.id()).param("id", Ids.next()).param("site", siteId).param("filing", filingId).param("side", it.side())
                    .param("starts", Rows.at(it.startsAt())).param("ends", Rows.at(it.endsAt())).param("disinfected", Rows.at(it.disinfectedAt()))
                    .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("split_shift_apart")) throw Refusal.conflict("entry.refusal.shift_overlaps");
            throw e;
        }
    }

    /** Of a site, from a day ago on. */
    public List<Stretch> listShifts(UUID siteId) {
        return db.sql("select side, starts_at, ends_at, disinfected_at from split_shift where zone_id = :zone and site_id = :site and ends_at > :from order by starts_at limit 60")
                .param("zone", CurrentZone.id()).param("site", siteId).param("from", Rows.at(clock.instant().minusSeconds(86_400)))
                .query((row, n) -> new Stretch(row.getString(1), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), Rows.instant(row, "disinfected_at"))).list();
    }
}
