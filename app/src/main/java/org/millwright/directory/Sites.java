package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites of the zone's companies. */
@Component
public class Sites {

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Sites(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    public Optional<Site> findSite(UUID id) {
        return db.sql("select * from site where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Sites::site).optional();
    }

    public Site getSite(UUID id) {
        return findSite(id).orElseThrow(() -> new NotFound("site"));
    }

    /** A company's people see its own sites only. */
    public Site getSite(CurrentUser user, UUID id) {
        var site = getSite(id);
        if (user.is(Role.COMPANY) && !user.getOrganisationId().equals(site.companyId())) throw new NotFound("site");
        return site;
    }

    /** Open ones first, by name. */
    public List<Site> listSites(UUID companyId) {
        return db.sql("select * from site where zone_id = :zone and company_id = :company order by closed_at is not null, name")
                .param("zone", CurrentZone.id()).param("company", companyId).query(Sites::site).list();
    }

    /** Sites by id, those that exist; one query whatever their number. */
    public List<Site> listSites(List<UUID> ids) {
        return db.sql("select * from site where zone_id = :zone and id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new)).query(Sites::site).list();
    }

    /** Those where work may be done, by name. */
    public List<Site> listOpen(int limit) {
        return db.sql("select * from site where zone_id = :zone and closed_at is null order by name, id limit :limit").param("zone", CurrentZone.id()).param("limit", limit)
                .query(Sites::site).list();
    }

    public void add(Site site) {
        int added = write(site, """
                insert into site (zone_id, id, company_id, name, address, division_code, latitude, longitude, access_note)
                values (:zone, :id, :company, :name, :address, :divisionCode, :latitude, :longitude, :accessNote)
                on conflict (zone_id, company_id, name) do nothing""");
        if (added == 0) throw Refusal.conflict("directory.refusal.site-name", site.name());
        events.publishEvent(new SiteChanged(CurrentZone.id(), site.id(), site.companyId(), Change.ADDED));
    }

    public void change(Site site) {
        boolean taken = db.sql("select exists (select 1 from site where zone_id = :zone and company_id = :company and name = :name and id <> :id)")
                .param("zone", CurrentZone.id()).param("company", site.companyId()).param("name", site.name()).param("id", site.id())
                .query(Boolean.class).single();
        if (taken) throw Refusal.conflict("directory.refusal.site-name", site.name());
        int changed = write(site, """
                update site set name = :name, address = :address, division_code = :divisionCode, latitude = :latitude, longitude = :longitude,
                    access_note = :accessNote
                where zone_id = :zone and id = :id and company_id = :company""");
        if (changed == 0) throw new NotFound("site");
        revisions.ofThoseBookedAt(site.id());
        events.publishEvent(new SiteChanged(CurrentZone.id(), site.id(), site.companyId(), Change.CHANGED));
    }

    /** No new demand may name it; those under way keep it. */
    public void close(Site site, Instant at) {
        db.sql("update site set closed_at = :at where zone_id = :zone and id = :id and closed_at is null")
                .param("at", stamp(at)).param("zone", CurrentZone.id()).param("id", site.id()).update();
        events.publishEvent(new SiteChanged(CurrentZone.id(), site.id(), site.companyId(), Change.REMOVED));
    }

    private int write(Site site, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("id", site.id()).param("company", site.companyId()).param("name", site.name())
                .param("address", site.address()).param("divisionCode", site.divisionCode()).param("latitude", site.position().latitude())
                .param("longitude", site.position().longitude()).param("accessNote", site.accessNote()).update();
    }

    private static Site site(ResultSet row, int n) throws SQLException {
        return new Site(row.getObject("id", UUID.class), row.getObject("company_id", UUID.class), row.getString("name"), row.getString("address"),
                row.getString("division_code"), new Position(row.getDouble("latitude"), row.getDouble("longitude")), row.getString("access_note"),
                instant(row, "closed_at"));
    }
}
