package org.millwright.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Masking;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import has left to be done: crews nobody has said anything of yet, papers that run out. Judged when it is asked, so that what was done meanwhile is gone. */
@Component
public class ImportResults {

    /**
     * A crew that the import added or touched.
     *
     * @param capacityAt when its calendar was confirmed last; null: never, and so for the control status
     */
    public record Reached(UUID id, String code, String name, UUID installerId, String installer, boolean added, int heads, @Nullable Instant capacityAt,
                          @Nullable Instant controlAt) {

        public boolean confirmed() {
            return capacityAt != null && controlAt != null;
        }
    }

    /** Of all crews reached, apart from how many of them a page shows. */
    public record Sums(long crews, long unconfirmed, long empty) {}

    public enum PaperKind { CERTIFICATE, LICENCE, SAFETY_LICENCE }

    /**
     * @param ownerId the member of a certificate, else the installer
     * @param title   the member's masked name, or the installer's
     * @param lastDay on which it can be relied on
     */
    public record Ending(PaperKind kind, UUID ownerId, String title, String number, LocalDate lastDay) {}

    private static final String REACHED = """
             from roster_import r join crew c on c.zone_id = r.zone_id and c.active and (c.id = any(r.new_crews) or c.id = any(r.changed_crews))
            join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
            where r.zone_id = :zone and r.id = :id""";
    private static final String HEADS = """
            (select count(*) from crew_member cm where cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.joined_on <= :today and (cm.left_on is null or cm.left_on > :today))""";
    /** What a later paper of its kind replaces is no concern any more. */
    private static final String ENDING = """
            with reached as (select r.zone_id, r.new_crews || r.changed_crews as crews, r.installers || array(select c.installer_id from crew c where c.zone_id = r.zone_id
                    and (c.id = any(r.new_crews) or c.id = any(r.changed_crews))) as installers from roster_import r where r.zone_id = :zone and r.id = :id)
            select 'CERTIFICATE' as kind, m.id as owner_id, m.name as title, c.number, least(c.valid_to, c.next_review) as last_day
            from reached r join member m on m.zone_id = r.zone_id and m.left_at is null and m.id in (select cm.member_id from crew_member cm
                    where cm.zone_id = r.zone_id and cm.crew_id = any(r.crews) and (cm.left_on is null or cm.left_on > :today))
                join certificate c on c.zone_id = m.zone_id and c.member_id = m.id
            where least(c.valid_to, c.next_review) <= :until and not exists (select 1 from certificate later where later.zone_id = c.zone_id
                and later.member_id = c.member_id and later.kind_code = c.kind_code and coalesce(least(later.valid_to, later.next_review), 'infinity') > :until)
            union all
            select 'LICENCE', i.id, i.name, l.number, l.valid_to from reached r join installer i on i.zone_id = r.zone_id and i.id = any(r.installers)
                join licence l on l.zone_id = i.zone_id and l.installer_id = i.id
            where l.valid_to <= :until and not exists (select 1 from licence later where later.zone_id = l.zone_id and later.installer_id = l.installer_id
                and later.scope_code = l.scope_code and later.valid_to > :until)
            union all
            select 'SAFETY_LICENCE', i.id, i.name, s.number, s.valid_to from reached r join installer i on i.zone_id = r.zone_id and i.id = any(r.installers)
                join safety_licence s on s.zone_id = i.zone_id and s.installer_id = i.id
            where s.valid_to <= :until and not exists (select 1 from safety_licence later where later.zone_id = s.zone_id and later.installer_id = s.installer_id
                and later.valid_to > :until)""";

    private final JdbcClient db;

    ImportResults(JdbcClient db) {
        this.db = db;
    }

    /** In the transaction that has written it. */
    void keep(UUID id, Writes writes) {
        var added = ids(writes, SetWrite.CREW);
        var installers = new ArrayList<>(ids(writes, SetWrite.INSTALLER));
        installers.addAll(ids(writes, SetWrite.TOUCHED_INSTALLER));
        db.sql("""
                update roster_import set new_crews = :added, installers = :installers, changed_crews = array(
                    select c.id from crew c where c.zone_id = :zone and c.id <> all(:added) and (c.id = any(:touched)
                        or c.id in (select cm.crew_id from crew_member cm where cm.zone_id = :zone and cm.member_id = any(:members))))
                where zone_id = :zone and id = :id""")
                .param("added", added.toArray(UUID[]::new)).param("installers", installers.stream().distinct().toArray(UUID[]::new))
                .param("touched", ids(writes, SetWrite.TOUCHED_CREW).toArray(UUID[]::new)).param("members", ids(writes, SetWrite.TOUCHED_MEMBER).toArray(UUID[]::new))
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    private static List<UUID> ids(Writes writes, SetWrite write) {
        return writes.rows(write).stream().map(row -> (UUID) row[0]).toList();
    }

    public Sums sums(UUID id, LocalDate today) {
        return db.sql("select count(*) as crews, count(*) filter (where c.capacity_stated_at is null or c.control_stated_at is null) as unconfirmed, count(*) filter (where "
                        + HEADS + " = 0) as empty" + REACHED)
                .param("today", today).param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> new Sums(row.getLong("crews"), row.getLong("unconfirmed"), row.getLong("empty"))).single();
    }

    /** First those of which something was never confirmed, then the new ones. */
    public List<Reached> listCrews(UUID id, LocalDate today, int most) {
        return db.sql("select c.*, i.name as installer, c.id = any(r.new_crews) as added, " + HEADS + " as heads" + REACHED
                        + " order by c.capacity_stated_at is not null and c.control_stated_at is not null, c.id <> all(r.new_crews), i.name, c.code, c.id limit :most")
                .param("today", today).param("zone", CurrentZone.id()).param("id", id).param("most", most)
                .query((row, n) -> new Reached(uuid(row, "id"), row.getString("code"), row.getString("name"), uuid(row, "installer_id"), row.getString("installer"),
                        row.getBoolean("added"), row.getInt("heads"), at(row, "capacity_stated_at"), at(row, "control_stated_at"))).list();
    }

    public long countEnding(UUID id, LocalDate today, LocalDate until) {
        return db.sql("select count(*) from (" + ENDING + ") e").param("today", today).param("until", until).param("zone", CurrentZone.id()).param("id", id)
                .query(Long.class).single();
    }

    /** Papers of the people and the installers reached that have run out or will by {@code until}, the first to end first. */
    public List<Ending> listEnding(UUID id, LocalDate today, LocalDate until, int most) {
        return db.sql("select * from (" + ENDING + ") e order by last_day, number, owner_id limit :most").param("today", today).param("until", until)
                .param("zone", CurrentZone.id()).param("id", id).param("most", most).query((row, n) -> {
                    var kind = PaperKind.valueOf(row.getString("kind"));
                    var title = row.getString("title");
                    return new Ending(kind, uuid(row, "owner_id"), kind == PaperKind.CERTIFICATE ? Masking.name(title) : title, row.getString("number"),
                            row.getObject("last_day", LocalDate.class));
                }).list();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
