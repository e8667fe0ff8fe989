package org.millwright.entry.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.chain.Transfers.Ordered;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rides of one driver: where from and to, when and for how many; of the people nothing but their number. */
@Component
public class Rides {

    private static final int SHOWN = 40;

    /** A ride that was cancelled is shown until it would have left, so that who had read of it sees that it is off. */
    private static final Duration SHOWN_AFTER = Duration.ofHours(12);

    /**
     * @param crew         whom the driver asks for
     * @param placeAddress of the quarantine place; null of another
     */
    public record Ride(Ordered ordered, String crew, String company, String site, String siteAddress, @Nullable String placeAddress) {}

    private final JdbcClient db;

    Rides(JdbcClient db) {
        this.db = db;
    }

    /** The next first. */
    public List<Ride> listOwn(CurrentUser driver, Instant now) {
        return db.sql("""
                select t.*, p.name as place, p.address as place_address, c.name as crew, co.name as company, s.name as site, s.address as site_address
                from transfer t join filing f on f.zone_id = t.zone_id and f.id = t.filing_id join crew c on c.zone_id = f.zone_id and c.id = f.crew_id
                    join site s on s.zone_id = f.zone_id and s.id = f.site_id join company co on co.zone_id = s.zone_id and co.id = s.company_id
                    left join quarantine_place p on p.zone_id = t.zone_id and p.id = t.place_id
                where t.zone_id = :zone and t.driver_id = :driver and t.arrives_at > :since and (t.cancelled_at is null or t.departs_at > :now) order by t.departs_at, t.id limit :most""")
                .param("zone", CurrentZone.id()).param("driver", driver.membershipId()).param("since", Rows.at(now.minus(SHOWN_AFTER))).param("now", Rows.at(now)).param("most", SHOWN)
                .query((row, n) -> new Ride(Transfers.ordered(row, n), row.getString("crew"), row.getString("company"), row.getString("site"), row.getString("site_address"),
                        row.getString("place_address"))).list();
    }

    /** Memberships that may be chosen to drive, by name. */
    public List<Driver> listDrivers() {
        return db.sql("select m.id, a.name from membership m join account a on a.id = m.account_id where m.zone_id = :zone and m.role = 'DRIVER' and m.ended_at is null order by a.name, m.id limit 200")
                .param("zone", CurrentZone.id()).query((row, n) -> new Driver(Rows.id(row, "id"), row.getString("name"))).list();
    }

    public record Driver(UUID id, String name) {}
}
