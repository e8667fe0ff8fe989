package org.millwright.protocol.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measurements whose name is nobody's who has a filing for the site, or several people's. They decide nothing until whoever measured writes whose they are; a site's
 * company sees how many there are, and no name.
 */
@Component
public class UnmatchedReadings {

    /** @param person as whoever measured wrote it last; only they see it */
    public record Unmatched(UUID watchId, String person, String site, Instant begunAt, MeasuredPeople.Match match) {}

    public record OfSite(UUID siteId, String site, int today, int all) {}

    private static final int MOST = 50;
    private static final String FORGOTTEN = "***";

    private final JdbcClient db;
    private final FeverWatches watches;
    private final FeverSeals seals;
    private final Zones zones;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnmatchedReadings(JdbcClient db, FeverWatches watches, FeverSeals seals, Zones zones, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.watches = watches;
        this.seals = seals;
        this.zones = zones;
        this.clock = clock;
        this.events = events;
    }

    /** The user's own, the newest first. */
    public List<Unmatched> listOf(CurrentUser user) {
        return db.sql("""
                select w.id, w.member_id, w.begun_at, w.matched, s.name, coalesce(c.id, w.id) as cipher_of, coalesce(c.person_cipher, w.person_cipher) as person, c.id is not null as corrected
                from fever_watch w join site s on s.zone_id = w.zone_id and s.id = w.site_id left join lateral (
                    select id, person_cipher from fever_correction c where c.zone_id = w.zone_id and c.watch_id = w.id order by corrected_at desc, id desc limit 1) c on true
                where w.zone_id = :zone and w.begun_by = :user and w.matched in ('nobody', 'several') order by w.begun_at desc, w.id limit :most""")
                .param("zone", CurrentZone.id()).param("user", user.membershipId()).param("most", MOST)
                .query((row, n) -> new Unmatched(Rows.id(row, "id"), person(row),
                        row.getString("name"), Rows.instant(row, "begun_at"), Rows.word(MeasuredPeople.Match.class, row, "matched"))).list();
    }

    /** It was one person's once where the filings said so at an earlier measurement. */
    private String person(ResultSet row) throws SQLException {
        return seals.open(Rows.findId(row, "member_id"), FeverSeals.person(row.getBoolean("corrected"), Rows.id(row, "cipher_of")), row.getString("person")).orElse(FORGOTTEN);
    }

    public int countOf(CurrentUser user) {
        return db.sql("select count(*) from fever_watch where zone_id = :zone and begun_by = :user and matched in ('nobody', 'several')")
                .param("zone", CurrentZone.id()).param("user", user.membershipId()).query(Integer.class).single();
    }

    /** A company its own sites, officers and inspectors all; those of today and all that are kept. */
    public List<OfSite> countBySite(CurrentUser user) {
        if (!user.is(Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR)) return List.of();
        var zone = zones.currentZone();
        return db.sql("""
                select s.id, s.name, count(*) filter (where w.begun_at >= :today) as today, count(*) as all_kept
                from fever_watch w join site s on s.zone_id = w.zone_id and s.id = w.site_id
                where w.zone_id = :zone and w.matched in ('nobody', 'several') and (cast(:company as uuid) is null or s.company_id = :company) group by s.id, s.name order by s.name, s.id limit :most""")
                .param("zone", CurrentZone.id()).param("today", Rows.at(zone.dayOf(clock.instant()).atStartOfDay(zone.timeZone()).toInstant()))
                .param("company", user.is(Role.COMPANY) ? user.getOrganisationId() : null, Types.OTHER).param("most", MOST)
                .query((row, n) -> new OfSite(Rows.id(row, "id"), row.getString("name"), row.getInt("today"), row.getInt("all_kept"))).list();
    }

    /** @throws NotFound when it was not this user who measured */
    public void refuseOthers(CurrentUser user, UUID watchId) {
        lock(user, watchId);
    }

    private String lock(CurrentUser user, UUID watchId) {
        return db.sql("select coalesce(matched, 'one') from fever_watch where zone_id = :zone and id = :id and begun_by = :user for update")
                .param("zone", CurrentZone.id()).param("id", watchId).param("user", user.membershipId()).query(String.class).optional().orElseThrow(() -> new NotFound("fever-watch"));
    }

    /**
     * Another name, or the same once more: the person may have a filing by now. What was written before is kept.
     *
     * @throws NotFound when it was not this user who measured
     * @throws Refusal  when it counts for somebody already
     */
    public MeasuredPeople.Match name(CurrentUser user, UUID watchId, String person) {
        if (lock(user, watchId).equals(Rows.word(MeasuredPeople.Match.ONE))) throw Refusal.conflict("fever.refusal.matched");
        var id = Ids.next();
        db.sql("insert into fever_correction (zone_id, id, watch_id, corrected_at, corrected_by, person_cipher) values (:zone, :id, :watch, :now, :by, :person)")
                .param("zone", CurrentZone.id()).param("id", id).param("watch", watchId).param("now", Rows.at(clock.instant())).param("by", user.membershipId())
                .param("person", seals.seal(FeverSeals.person(true, id), person)).update();
        var match = watches.tell(watchId);
        events.publishEvent(new FeverNamed(CurrentZone.id(), watchId, match));
        return match;
    }
}
