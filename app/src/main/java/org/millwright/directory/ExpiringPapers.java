package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates and licences of an installer that run out and that nothing later of their kind replaces. */
@Component
public class ExpiringPapers {

    /**
     * @param ownerId the member of a certificate, the installer of a licence
     * @param title   the member's masked name, or the licence's scope in its zone's first language
     * @param lastDay on which it can be relied on
     */
    public record Paper(boolean certificate, UUID ownerId, String title, String number, LocalDate lastDay) {}

    private final JdbcClient db;

    ExpiringPapers(JdbcClient db) {
        this.db = db;
    }

    public List<Paper> listExpiring(UUID installerId, LocalDate from, LocalDate to) {
        return db.sql("""
                select true as certificate, m.id as owner_id, m.name as title, c.number, least(c.valid_to, c.next_review) as last_day
                from member m join certificate c on c.zone_id = m.zone_id and c.member_id = m.id
                where m.zone_id = :zone and m.installer_id = :installer and m.left_at is null and least(c.valid_to, c.next_review) between :from and :to
                  and not exists (select 1 from certificate later where later.zone_id = c.zone_id and later.member_id = c.member_id and later.kind_code = c.kind_code
                      and coalesce(least(later.valid_to, later.next_review), 'infinity') > :to)
                union all
                select false, l.installer_id, s.name_zh, l.number, l.valid_to
                from licence l join licence_scope s on s.zone_id = l.zone_id and s.code = l.scope_code
                where l.zone_id = :zone and l.installer_id = :installer and l.valid_to between :from and :to
                  and not exists (select 1 from licence later where later.zone_id = l.zone_id and later.installer_id = l.installer_id
                      and later.scope_code = l.scope_code and later.valid_to > :to)
                order by last_day, number""")
                .param("zone", CurrentZone.id()).param("installer", installerId).param("from", from).param("to", to)
                .query((row, n) -> new Paper(row.getBoolean("certificate"), row.getObject("owner_id", UUID.class),
                        row.getBoolean("certificate") ? Masking.name(row.getString("title")) : row.getString("title"), row.getString("number"),
                        date(row, "last_day"))).list();
    }

    /** How many installers have no safety licence in force on the day. */
    public long countWithoutSafetyLicence(LocalDate day) {
        return db.sql("""
                select count(*) from installer i where i.zone_id = :zone and not exists (select 1 from safety_licence s
                    where s.zone_id = i.zone_id and s.installer_id = i.id and coalesce(s.valid_from, :day) <= :day and s.valid_to >= :day)""")
                .param("zone", CurrentZone.id()).param("day", day).query(Long.class).single();
    }

    public boolean lacksSafetyLicence(UUID installerId, LocalDate day) {
        return db.sql("""
                select not exists (select 1 from safety_licence where zone_id = :zone and installer_id = :installer
                    and coalesce(valid_from, :day) <= :day and valid_to >= :day)""")
                .param("zone", CurrentZone.id()).param("installer", installerId).param("day", day).query(Boolean.class).single();
    }
}
