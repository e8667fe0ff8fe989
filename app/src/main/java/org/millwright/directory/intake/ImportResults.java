package org.millwright.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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

    /** @param first of {@code count} */
    public record Endings(long count, List<Ending> first) {}

    private static final String REACHED = """
             from roster_import r join crew c on c.zone_id = r.zone_id and c.active and c.id = any(r.new_crews || r.changed_crews)
            join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
            where r.zone_id = :zone and r.id = :id""";
    private static final String HEADS = """
            (select count(*) from crew_member cm where cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.joined_on <= :today
                and (cm.left_on is null or cm.left_on > :today))""";
    /**
     * What a later paper of its kind replaces is no concern any more. No joins: right after the first import of a zone the statistics know nothing of it,
     * and thousands of rows joined as if they were one take minutes.
     */
    private static final String ENDING = """
            select kind, owner_id, number, last_day, count(*) over () as total from (
                select *, max(coalesce(last_day, 'infinity')) over (partition by kind, owner_id, of_kind) as newest from (
                    select 'CERTIFICATE' as kind, member_id as owner_id, kind_code as of_kind, number, least(valid_to, next_review) as last_day
                    from certificate where zone_id = :zone and member_id = any(:people)
                    union all
                    select 'LICENCE', installer_id, scope_code, number, valid_to from licence where zone_id = :zone and installer_id = any(:installers)
                    union all
                    select 'SAFETY_LICENCE', installer_id, '', number, valid_to from safety_licence
                    where zone_id = :zone and installer_id = any(:installers)) held) dated
            where newest <= :until order by last_day, number, owner_id limit :most""";

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
                .param("touched", ids(writes, SetWrite.TOUCHED_CREW).toArray(UUID[]::new))
                .param("members", ids(writes, SetWrite.TOUCHED_MEMBER).toArray(UUID[]::new))
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    private static List<UUID> ids(Writes writes, SetWrite write) {
        return writes.rows(write).stream().map(row -> (UUID) row[0]).toList();
    }

    public Sums sums(UUID id, LocalDate today) {
        return db.sql("select count(*) as crews, count(*) filter (where c.capacity_stated_at is null or c.control_stated_at is null) as unconfirmed,"
                        + " count(*) filter (where " + HEADS + " = 0) as empty" + REACHED)
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

    /** Papers of the people and the installers reached that have run out or will by {@code until}, the first to end first. */
    public Endings endings(UUID id, LocalDate today, LocalDate until, int most) {
        var crews = ids("select unnest(new_crews || changed_crews) from roster_import where zone_id = :zone and id = :id", "id", id);
        var installers = Stream.concat(Arrays.stream(ids("select unnest(installers) from roster_import where zone_id = :zone and id = :id", "id", id)),
                Arrays.stream(ids("select distinct installer_id from crew where zone_id = :zone and id = any(:crews)", "crews", crews))).toArray(UUID[]::new);
        var joined = db.sql("""
                select distinct member_id from crew_member where zone_id = :zone and crew_id = any(:crews) and (left_on is null or left_on > :today)""")
                .param("zone", CurrentZone.id()).param("crews", crews).param("today", today).query(UUID.class).list().toArray(UUID[]::new);
        var people = ids("select id from member where zone_id = :zone and left_at is null and id = any(:joined)", "joined", joined);
        var count = new AtomicLong();
        var first = db.sql(ENDING).param("zone", CurrentZone.id()).param("people", people).param("installers", installers).param("until", until).param("most", most)
                .query((row, n) -> {
                    count.set(row.getLong("total"));
                    return new Ending(PaperKind.valueOf(row.getString("kind")), uuid(row, "owner_id"), "", row.getString("number"), row.getObject("last_day", LocalDate.class));
                }).list();
        return new Endings(count.get(), named(first));
    }

    private UUID[] ids(String sql, String name, Object value) {
        return db.sql(sql).param("zone", CurrentZone.id()).param(name, value).query(UUID.class).list().toArray(UUID[]::new);
    }

    private List<Ending> named(List<Ending> endings) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("""
                select id, name from member where zone_id = :zone and id = any(:owners)
                union all select id, name from installer where zone_id = :zone and id = any(:owners)""").param("zone", CurrentZone.id())
                .param("owners", endings.stream().map(Ending::ownerId).toArray(UUID[]::new)).query(row -> {
                    names.put(uuid(row, "id"), row.getString("name"));
                });
        return endings.stream().map(each -> new Ending(each.kind(), each.ownerId(), each.kind() == PaperKind.CERTIFICATE
                ? Masking.name(names.get(each.ownerId())) : names.get(each.ownerId()), each.number(), each.lastDay())).toList();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
