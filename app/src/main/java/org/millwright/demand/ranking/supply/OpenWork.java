package org.millwright.demand.ranking.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.PackageState;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.WorkPackage.CertificateNeed;
import org.millwright.demand.WorkPackage.Skill;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All work of the zone that is published and has no crew yet, in three queries whatever its number. */
@Component
public class OpenWork {

    /** @param engaged crews it has already; it needs the others */
    public record OpenPackage(UUID demandId, String number, String demand, UUID companyId, String company, UUID siteId, WorkPackage work, int engaged) {

        public int crewsWanted() {
            return Math.max(1, work.crewsNeeded() - engaged);
        }
    }

    private static final String OPEN = " d.zone_id = :zone and d.state in ('published', 'engaged') and w.state = 'open'";

    private final JdbcClient db;

    OpenWork(JdbcClient db) {
        this.db = db;
    }

    public List<OpenPackage> listOpenPackages() {
        Map<UUID, List<Skill>> skills = new HashMap<>();
        db.sql("""
                select k.package_id, k.trade_code, k.level, k.heads from work_package_skill k
                join work_package w on w.zone_id = k.zone_id and w.id = k.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where""" + OPEN).param("zone", CurrentZone.id()).query(row -> {
                    skills.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new Skill(row.getString(2), row.getInt(3), row.getInt(4)));
                });
        Map<UUID, List<CertificateNeed>> certificates = new HashMap<>();
        db.sql("""
                select k.package_id, k.kind_code, k.heads from work_package_certificate k
                join work_package w on w.zone_id = k.zone_id and w.id = k.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where""" + OPEN).param("zone", CurrentZone.id()).query(row -> {
                    certificates.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new CertificateNeed(row.getString(2), row.getInt(3)));
                });
        return db.sql("""
                select w.*, d.number, d.title as demand_title, d.company_id, d.site_id, c.name as company,
                       (select count(*) from engagement_package p join engagement e on e.zone_id = p.zone_id and e.id = p.engagement_id
                        where p.zone_id = w.zone_id and p.package_id = w.id and e.state <> 'cancelled') as engaged
                from work_package w join demand d on d.zone_id = w.zone_id and d.id = w.demand_id join company c on c.zone_id = d.zone_id and c.id = d.company_id
                where""" + OPEN + " order by w.window_starts, d.number, w.position").param("zone", CurrentZone.id())
                .query((row, n) -> open(row, skills, certificates)).list();
    }

    private static OpenPackage open(ResultSet row, Map<UUID, List<Skill>> skills, Map<UUID, List<CertificateNeed>> certificates) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var work = new WorkPackage(id, row.getObject("demand_id", UUID.class), row.getInt("position"), row.getString("title"), row.getString("what"), row.getString("licence_scope"),
                row.getString("licence_class"), row.getInt("work_minutes"), java.util.Objects.requireNonNull(moment(row, "window_starts")),
                java.util.Objects.requireNonNull(moment(row, "window_ends")), moment(row, "ready_at"), row.getInt("crews_needed"), row.getBoolean("split_shift_allowed"),
                PackageState.OPEN, row.getInt("changed_in"), skills.getOrDefault(id, List.of()), certificates.getOrDefault(id, List.of()), List.of());
        return new OpenPackage(work.demandId(), row.getString("number"), row.getString("demand_title"), row.getObject("company_id", UUID.class), row.getString("company"),
                row.getObject("site_id", UUID.class), work, row.getInt("engaged"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
