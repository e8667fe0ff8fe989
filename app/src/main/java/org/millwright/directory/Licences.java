package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;

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

/** What installers are licensed for. A renewed licence stands beside the one it renews. */
@Component
public class Licences {

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Licences(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    /** By scope, the one that holds longest first. */
    public List<Licence> listLicences(UUID installerId) {
        return db.sql("select * from licence where zone_id = :zone and installer_id = :installer order by scope_code, valid_to desc, class_code, number")
                .param("zone", CurrentZone.id()).param("installer", installerId).query(Licences::licence).list();
    }

    public Licence getLicence(UUID installerId, UUID id) {
        return db.sql("select * from licence where zone_id = :zone and installer_id = :installer and id = :id")
                .param("zone", CurrentZone.id()).param("installer", installerId).param("id", id).query(Licences::licence).optional()
                .orElseThrow(() -> new NotFound("licence"));
    }

    public void add(Licence licence) {
        int added = write(licence, """
                insert into licence (zone_id, id, installer_id, scope_code, class_code, number, valid_from, valid_to)
                values (:zone, :id, :installer, :scope, :grade, :number, :from, :to)
                on conflict (zone_id, installer_id, scope_code, class_code, number) do nothing""");
        if (added == 0) throw Refusal.conflict("directory.refusal.licence-number", licence.number());
        changed(licence, Change.ADDED);
    }

    public void change(Licence licence) {
        int written = write(licence, """
                update licence set scope_code = :scope, class_code = :grade, number = :number, valid_from = :from, valid_to = :to
                where zone_id = :zone and installer_id = :installer and id = :id""");
        if (written == 0) throw new NotFound("licence");
        changed(licence, Change.CHANGED);
    }

    public void remove(Licence licence) {
        db.sql("delete from licence where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", licence.id()).update();
        changed(licence, Change.REMOVED);
    }

    public List<SafetyLicence> listSafetyLicences(UUID installerId) {
        return db.sql("select * from safety_licence where zone_id = :zone and installer_id = :installer order by valid_to desc, number")
                .param("zone", CurrentZone.id()).param("installer", installerId).query(Licences::safetyLicence).list();
    }

    public SafetyLicence getSafetyLicence(UUID installerId, UUID id) {
        return listSafetyLicences(installerId).stream().filter(licence -> licence.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("safety licence"));
    }

    public void add(SafetyLicence licence) {
        int added = write(licence, """
                insert into safety_licence (zone_id, id, installer_id, number, valid_from, valid_to)
                values (:zone, :id, :installer, :number, :from, :to)
                on conflict (zone_id, installer_id, number) do nothing""");
        if (added == 0) throw Refusal.conflict("directory.refusal.licence-number", licence.number());
        changed(licence, Change.ADDED);
    }

    public void change(SafetyLicence licence) {
        int written = write(licence, """
                update safety_licence set number = :number, valid_from = :from, valid_to = :to
                where zone_id = :zone and installer_id = :installer and id = :id""");
        if (written == 0) throw new NotFound("safety licence");
        changed(licence, Change.CHANGED);
    }

    public void remove(SafetyLicence licence) {
        db.sql("delete from safety_licence where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", licence.id()).update();
        changed(licence, Change.REMOVED);
    }

    private void changed(Licence licence, Change change) {
        revisions.ofInstaller(licence.installerId());
        events.publishEvent(new LicenceChanged(CurrentZone.id(), licence.id(), licence.installerId(), licence.scope(), change));
    }

    private void changed(SafetyLicence licence, Change change) {
        revisions.ofInstaller(licence.installerId());
        events.publishEvent(new LicenceChanged(CurrentZone.id(), licence.id(), licence.installerId(), "", change));
    }

    private int write(Licence licence, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("id", licence.id()).param("installer", licence.installerId())
                .param("scope", licence.scope()).param("grade", licence.grade()).param("number", licence.number())
                .param("from", licence.validFrom(), Types.DATE).param("to", licence.validTo()).update();
    }

    private int write(SafetyLicence licence, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("id", licence.id()).param("installer", licence.installerId())
                .param("number", licence.number()).param("from", licence.validFrom(), Types.DATE).param("to", licence.validTo()).update();
    }

    private static Licence licence(ResultSet row, int n) throws SQLException {
        return new Licence(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class), row.getString("scope_code"),
                row.getString("class_code"), row.getString("number"), date(row, "valid_from"), date(row, "valid_to"));
    }

    private static SafetyLicence safetyLicence(ResultSet row, int n) throws SQLException {
        return new SafetyLicence(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class), row.getString("number"),
                date(row, "valid_from"), date(row, "valid_to"));
    }
}
