package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.position;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Organisations;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The installers of the zone. */
@Component
public class Installers {

    private final JdbcClient db;
    private final Organisations organisations;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Installers(JdbcClient db, Organisations organisations, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.organisations = organisations;
        this.revisions = revisions;
        this.events = events;
    }

    public Optional<Installer> findInstaller(UUID id) {
        return db.sql("select * from installer where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).query(Installers::installer).optional();
    }

    public Installer getInstaller(UUID id) {
        return findInstaller(id).orElseThrow(() -> new NotFound("installer"));
    }

    /** An installer's people and its crew leads see their own only; the facts of an installer are public to everybody else in the zone. */
    public Installer getInstaller(CurrentUser user, UUID id) {
        if (user.is(Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER) && !id.equals(user.organisationId())) throw new NotFound("installer");
        return getInstaller(id);
    }

    public Optional<Installer> findByCreditCode(String creditCode) {
        return db.sql("select * from installer where zone_id = :zone and credit_code = :code")
                .param("zone", CurrentZone.id()).param("code", creditCode).query(Installers::installer).optional();
    }

    public List<Installer> listInstallers(List<UUID> ids) {
        return db.sql("select * from installer where zone_id = :zone and id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new)).query(Installers::installer).list();
    }

    /**
     * @param text       looked for in name, address and credit code
     * @param unsafeOn   only those without a safety licence in force on that day; null: all
     * @param descending by name backwards
     */
    public Paged<Installer> listInstallers(String text, @Nullable LocalDate unsafeOn, boolean descending, Paged.Ask ask) {
        var where = """
                 from installer i where zone_id = :zone and (:text = '' or concat_ws(' ', name, address, credit_code) ilike '%' || :text || '%')
                 and (cast(:day as date) is null or not exists (select 1 from safety_licence s where s.zone_id = i.zone_id and s.installer_id = i.id
                     and coalesce(s.valid_from, :day) <= :day and s.valid_to >= :day))""";
        long total = bind("select count(*)" + where, text, unsafeOn).query(Long.class).single();
        var rows = bind("select i.*" + where + (descending ? " order by name desc, id desc" : " order by name, id") + " limit :size offset :offset", text, unsafeOn)
                .param("size", ask.size()).param("offset", ask.offset()).query(Installers::installer).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    public Paged<Installer> listInstallers(String text, Paged.Ask ask) {
        return listInstallers(text, null, false, ask);
    }

    private StatementSpec bind(String sql, String text, @Nullable LocalDate unsafeOn) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(text)).param("day", unsafeOn, Types.DATE);
    }

    public void register(Installer installer) {
        organisations.add(installer.id(), Organisations.Kind.INSTALLER, installer.name(), installer.registeredAt());
        write(installer, """
                insert into installer (zone_id, id, credit_code, doubtful_reason, doubtful_by, doubtful_at, name, address, division_code,
                    latitude, longitude, contact_name, contact_phone, service_area, inspections_total, passed_first, registered_at)
                values (:zone, :id, :creditCode, :doubtfulReason, :doubtfulBy, :doubtfulAt, :name, :address, :divisionCode,
                    :latitude, :longitude, :contactName, :contactPhone, :serviceArea, :inspections, :passedFirst, :registeredAt)""");
        events.publishEvent(new InstallerRegistered(CurrentZone.id(), installer.id(), installer.doubtful() != null));
    }

    public void change(Installer installer) {
        organisations.rename(installer.id(), installer.name());
        write(installer, """
                update installer set credit_code = :creditCode, doubtful_reason = :doubtfulReason, doubtful_by = :doubtfulBy, doubtful_at = :doubtfulAt,
                    name = :name, address = :address, division_code = :divisionCode, latitude = :latitude, longitude = :longitude,
                    contact_name = :contactName, contact_phone = :contactPhone, service_area = :serviceArea,
                    inspections_total = :inspections, passed_first = :passedFirst
                where zone_id = :zone and id = :id""");
        revisions.ofInstaller(installer.id());
        events.publishEvent(new InstallerChanged(CurrentZone.id(), installer.id()));
    }

    /** One more acceptance of the installer's work. */
    public void recordAcceptance(UUID id, boolean passedFirst) {
        db.sql("""
                update installer set inspections_total = inspections_total + 1, passed_first = passed_first + :passed
                where zone_id = :zone and id = :id""")
                .param("passed", passedFirst ? 1 : 0).param("zone", CurrentZone.id()).param("id", id).update();
        revisions.ofInstaller(id);
    }

    private void write(Installer installer, String sql) {
        var doubtful = installer.doubtful();
        var position = installer.position();
        StatementSpec statement = db.sql(sql).param("zone", CurrentZone.id()).param("id", installer.id()).param("creditCode", installer.creditCode())
                .param("doubtfulReason", doubtful == null ? null : doubtful.reason(), Types.VARCHAR)
                .param("doubtfulBy", doubtful == null ? null : doubtful.by(), Types.OTHER)
                .param("doubtfulAt", doubtful == null ? null : stamp(doubtful.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("name", installer.name()).param("address", installer.address()).param("divisionCode", installer.divisionCode(), Types.VARCHAR)
                .param("latitude", position == null ? null : position.latitude(), Types.DOUBLE)
                .param("longitude", position == null ? null : position.longitude(), Types.DOUBLE)
                .param("contactName", installer.contact().name()).param("contactPhone", installer.contact().phone())
                .param("serviceArea", installer.serviceArea().toArray(String[]::new))
                .param("inspections", installer.quality().inspections()).param("passedFirst", installer.quality().passedFirst());
        if (sql.contains(":registeredAt")) statement = statement.param("registeredAt", stamp(installer.registeredAt()));
        if (statement.update() == 0) throw new NotFound("installer");
    }

    private static Installer installer(ResultSet row, int n) throws SQLException {
        return new Installer(row.getObject("id", UUID.class), row.getString("credit_code"), Companies.doubtful(row), row.getString("name"),
                row.getString("address"), row.getString("division_code"), position(row, "latitude", "longitude"),
                new Contact(row.getString("contact_name"), row.getString("contact_phone")),
                List.of((String[]) row.getArray("service_area").getArray()),
                new Quality(row.getInt("inspections_total"), row.getInt("passed_first")), instant(row, "registered_at"));
    }
}
