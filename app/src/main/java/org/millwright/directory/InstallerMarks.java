package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;
import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.stamp;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may not be engaged, by whom, and why. Marks end or are lifted, never deleted. */
@Component
public class InstallerMarks {

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    InstallerMarks(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    /** Latest first. */
    public List<InstallerMark> listMarks(UUID installerId) {
        return db.sql("select * from installer_mark where zone_id = :zone and installer_id = :installer order by made_at desc, id")
                .param("zone", CurrentZone.id()).param("installer", installerId).query(InstallerMarks::mark).list();
    }

    public InstallerMark getMark(UUID installerId, UUID id) {
        return listMarks(installerId).stream().filter(mark -> mark.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("mark"));
    }

    public void add(InstallerMark mark) {
        db.sql("""
                insert into installer_mark (zone_id, id, installer_id, kind, company_id, reason, valid_from, valid_to, made_by, made_at)
                values (:zone, :id, :installer, :kind, :company, :reason, :from, :to, :by, :at)""")
                .param("zone", CurrentZone.id()).param("id", mark.id()).param("installer", mark.installerId()).param("kind", word(mark.kind()))
                .param("company", mark.companyId(), Types.OTHER).param("reason", mark.reason()).param("from", mark.validFrom())
                .param("to", mark.validTo(), Types.DATE).param("by", mark.madeBy()).param("at", stamp(mark.madeAt())).update();
        revisions.ofInstaller(mark.installerId());
        events.publishEvent(new InstallerMarked(CurrentZone.id(), mark.id(), mark.installerId(), word(mark.kind())));
    }

    public void lift(InstallerMark mark, InstallerMark.Lifting lifting) {
        int lifted = db.sql("""
                update installer_mark set lifted_by = :by, lifted_at = :at, lift_reason = :reason
                where zone_id = :zone and id = :id and lifted_at is null""")
                .param("by", lifting.by()).param("at", stamp(lifting.at())).param("reason", lifting.reason())
                .param("zone", CurrentZone.id()).param("id", mark.id()).update();
        if (lifted == 0) throw Refusal.conflict("directory.refusal.mark-lifted");
        revisions.ofInstaller(mark.installerId());
        events.publishEvent(new InstallerMarkLifted(CurrentZone.id(), mark.id(), mark.installerId()));
    }

    private static InstallerMark mark(ResultSet row, int n) throws SQLException {
        var liftedAt = instant(row, "lifted_at");
        return new InstallerMark(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class),
                read(InstallerMark.Kind.class, row.getString("kind")), row.getObject("company_id", UUID.class), row.getString("reason"),
                date(row, "valid_from"), date(row, "valid_to"), row.getObject("made_by", UUID.class), instant(row, "made_at"),
                liftedAt == null ? null : new InstallerMark.Lifting(row.getObject("lifted_by", UUID.class), liftedAt, row.getString("lift_reason")));
    }
}
