package org.millwright.demand.ranking.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.PackageState;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.WorkPackage.After;
import org.millwright.demand.WorkPackage.CertificateNeed;
import org.millwright.demand.WorkPackage.Skill;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All work of the zone that is published and has no crew yet, with what its ranking follows from, in five queries whatever its number. */
@Component
public class OpenWork {

    /**
     * @param engaged crews it has already; it needs the others
     * @param all     the demand's packages, those settled too; what these need is read for open ones only
     * @param settled when packages of the demand are done by crews engaged already
     */
    public record OpenPackage(UUID demandId, String number, String demand, UUID companyId, String company, UUID siteId, WorkPackage work, int engaged, List<WorkPackage> all,
                              List<Stretch> settled) {

        public int crewsWanted() {
            return Math.max(1, work.crewsNeeded() - engaged);
        }
    }

    private static final String OPEN = " d.zone_id = :zone and d.state in ('published', 'engaged') and w.state = 'open'";
    /** Demands with some of that. */
    private static final String OF_OPEN = " d.zone_id = :zone and d.state in ('published', 'engaged') and w.state <> 'withdrawn'"
            + " and exists (select from work_package o where o.zone_id = d.zone_id and o.demand_id = d.id and o.state = 'open')";

    private final JdbcClient db;

    OpenWork(JdbcClient db) {
        this.db = db;
    }

    private record Row(WorkPackage work, String number, String demand, UUID companyId, String company, UUID siteId) {}

    /** Soonest window first. */
    public List<OpenPackage> listOpenPackages() {
        var rows = listRows(listSkills(), listCertificates(), listAfter());
        Map<UUID, List<WorkPackage>> ofDemand = new HashMap<>();
        rows.forEach(row -> ofDemand.computeIfAbsent(row.work().demandId(), id -> new ArrayList<>()).add(row.work()));
        var settled = listSettled();
        return rows.stream().filter(row -> row.work().state() == PackageState.OPEN).map(row -> {
            var around = settled.getOrDefault(row.work().demandId(), List.of());
            int engaged = (int) around.stream().filter(stretch -> stretch.packageId().equals(row.work().id())).count();
            return new OpenPackage(row.work().demandId(), row.number(), row.demand(), row.companyId(), row.company(), row.siteId(), row.work(), engaged,
                    ofDemand.get(row.work().demandId()), around);
        }).toList();
    }

    private Map<UUID, List<Skill>> listSkills() {
        Map<UUID, List<Skill>> skills = new HashMap<>();
        db.sql("""
                select k.package_id, k.trade_code, k.level, k.heads from work_package_skill k
                join work_package w on w.zone_id = k.zone_id and w.id = k.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where""" + OPEN + " order by k.trade_code, k.level").param("zone", CurrentZone.id()).query(row -> {
                    skills.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new Skill(row.getString(2), row.getInt(3), row.getInt(4)));
                });
        return skills;
    }

    private Map<UUID, List<CertificateNeed>> listCertificates() {
        Map<UUID, List<CertificateNeed>> certificates = new HashMap<>();
        db.sql("""
                select k.package_id, k.kind_code, k.heads from work_package_certificate k
                join work_package w on w.zone_id = k.zone_id and w.id = k.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where""" + OPEN + " order by k.kind_code").param("zone", CurrentZone.id()).query(row -> {
                    certificates.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new CertificateNeed(row.getString(2), row.getInt(3)));
                });
        return certificates;
    }

    private Map<UUID, List<After>> listAfter() {
        Map<UUID, List<After>> after = new HashMap<>();
        db.sql("""
                select k.package_id, k.after_id, k.lag_minutes from work_package_predecessor k
                join work_package w on w.zone_id = k.zone_id and w.id = k.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where""" + OF_OPEN + " order by k.after_id").param("zone", CurrentZone.id()).query(row -> {
                    after.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new After(row.getObject(2, UUID.class), row.getInt(3)));
                });
        return after;
    }

    private Map<UUID, List<Stretch>> listSettled() {
        Map<UUID, List<Stretch>> settled = new HashMap<>();
        db.sql("""
                select d.id as demand_id, p.package_id, p.starts_at, p.ends_at from engagement_package p
                join engagement e on e.zone_id = p.zone_id and e.id = p.engagement_id
                join work_package w on w.zone_id = p.zone_id and w.id = p.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where e.state <> 'cancelled' and""" + OF_OPEN + " order by p.starts_at").param("zone", CurrentZone.id()).query(row -> {
                    settled.computeIfAbsent(row.getObject("demand_id", UUID.class), id -> new ArrayList<>()).add(new Stretch(row.getObject("package_id", UUID.class),
                            Objects.requireNonNull(moment(row, "starts_at")), Objects.requireNonNull(moment(row, "ends_at"))));
                });
        return settled;
    }

    private List<Row> listRows(Map<UUID, List<Skill>> skills, Map<UUID, List<CertificateNeed>> certificates, Map<UUID, List<After>> after) {
        return db.sql("""
                select w.*, d.number, d.title as demand_title, d.company_id, d.site_id, c.name as company
                from work_package w join demand d on d.zone_id = w.zone_id and d.id = w.demand_id join company c on c.zone_id = d.zone_id and c.id = d.company_id
                where""" + OF_OPEN + " order by w.window_starts, d.number, w.position").param("zone", CurrentZone.id())
                .query((row, n) -> row(row, skills, certificates, after)).list();
    }

    private static Row row(ResultSet row, Map<UUID, List<Skill>> skills, Map<UUID, List<CertificateNeed>> certificates, Map<UUID, List<After>> after) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var work = new WorkPackage(id, row.getObject("demand_id", UUID.class), row.getInt("position"), row.getString("title"), row.getString("what"), row.getString("licence_scope"),
                row.getString("licence_class"), row.getInt("work_minutes"), Objects.requireNonNull(moment(row, "window_starts")),
                Objects.requireNonNull(moment(row, "window_ends")), moment(row, "ready_at"), row.getInt("crews_needed"), row.getBoolean("split_shift_allowed"),
                PackageState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("changed_in"), skills.getOrDefault(id, List.of()),
                certificates.getOrDefault(id, List.of()), after.getOrDefault(id, List.of()));
        return new Row(work, row.getString("number"), row.getString("demand_title"), row.getObject("company_id", UUID.class), row.getString("company"),
                row.getObject("site_id", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
