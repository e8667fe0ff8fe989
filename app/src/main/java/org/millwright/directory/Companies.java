package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.position;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** The companies of the zone. */
@Component
public class Companies {

    private final JdbcClient db;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Companies(JdbcClient db, Organisations organisations, ApplicationEventPublisher events) {
        this.db = db;
        this.organisations = organisations;
        this.events = events;
    }

    public Optional<Company> findCompany(UUID id) {
        return db.sql("select * from company where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).query(Companies::company).optional();
    }

    public Company getCompany(UUID id) {
        return findCompany(id).orElseThrow(() -> new NotFound("company"));
    }

    /** A company's people see their own company only, installers and their crews none. */
    public Company getCompany(CurrentUser user, UUID id) {
        if (user.is(Role.COMPANY) && !user.getOrganisationId().equals(id)) throw new NotFound("company");
        return getCompany(id);
    }

    public Optional<Company> findByCreditCode(String creditCode) {
        return db.sql("select * from company where zone_id = :zone and credit_code = :code")
                .param("zone", CurrentZone.id()).param("code", creditCode).query(Companies::company).optional();
    }

    /** By name, forwards or backwards; {@code text} is looked for in name, address and credit code. */
    public Paged<Company> listCompanies(String text, boolean descending, Paged.Ask ask) {
        var where = " from company where zone_id = :zone and (:text = '' or concat_ws(' ', name, address, credit_code) ilike '%' || :text || '%')";
        long total = db.sql("select count(*)" + where).param("zone", CurrentZone.id()).param("text", LikeText.literal(text)).query(Long.class).single();
        var rows = db.sql("select *" + where + (descending ? " order by name desc, id desc" : " order by name, id") + " limit :size offset :offset")
                .param("zone", CurrentZone.id()).param("text", LikeText.literal(text)).param("size", ask.size()).param("offset", ask.offset())
                .query(Companies::company).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    public Paged<Company> listCompanies(String text, Paged.Ask ask) {
        return listCompanies(text, false, ask);
    }

    /** All companies, by name; for choosing one. */
    public List<Company> listCompanies() {
        return db.sql("select * from company where zone_id = :zone order by name, id").param("zone", CurrentZone.id()).query(Companies::company).list();
    }

    public void register(Company company) {
        organisations.add(company.id(), Organisations.Kind.COMPANY, company.name(), company.registeredAt());
        write(company, """
                insert into company (zone_id, id, credit_code, doubtful_reason, doubtful_by, doubtful_at, name, address, division_code,
                    latitude, longitude, contact_name, contact_phone, registered_at)
                values (:zone, :id, :creditCode, :doubtfulReason, :doubtfulBy, :doubtfulAt, :name, :address, :divisionCode,
                    :latitude, :longitude, :contactName, :contactPhone, :registeredAt)""");
        events.publishEvent(new CompanyRegistered(CurrentZone.id(), company.id(), company.doubtful() != null));
    }

    public void change(Company company) {
        organisations.rename(company.id(), company.name());
        write(company, """
                update company set credit_code = :creditCode, doubtful_reason = :doubtfulReason, doubtful_by = :doubtfulBy, doubtful_at = :doubtfulAt,
                    name = :name, address = :address, division_code = :divisionCode, latitude = :latitude, longitude = :longitude,
                    contact_name = :contactName, contact_phone = :contactPhone
                where zone_id = :zone and id = :id""");
        events.publishEvent(new CompanyChanged(CurrentZone.id(), company.id()));
    }

    private void write(Company company, String sql) {
        var doubtful = company.doubtful();
        var position = company.position();
        StatementSpec statement = db.sql(sql).param("zone", CurrentZone.id()).param("id", company.id()).param("creditCode", company.creditCode())
                .param("doubtfulReason", doubtful == null ? null : doubtful.reason(), Types.VARCHAR)
                .param("doubtfulBy", doubtful == null ? null : doubtful.by(), Types.OTHER)
                .param("doubtfulAt", doubtful == null ? null : stamp(doubtful.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("name", company.name()).param("address", company.address()).param("divisionCode", company.divisionCode(), Types.VARCHAR)
                .param("latitude", position == null ? null : position.latitude(), Types.DOUBLE)
                .param("longitude", position == null ? null : position.longitude(), Types.DOUBLE)
                .param("contactName", company.contact().name()).param("contactPhone", company.contact().phone());
        if (sql.contains(":registeredAt")) statement = statement.param("registeredAt", stamp(company.registeredAt()));
        if (statement.update() == 0) throw new NotFound("company");
    }

    private static Company company(ResultSet row, int n) throws SQLException {
        return new Company(row.getObject("id", UUID.class), row.getString("credit_code"), doubtful(row), row.getString("name"), row.getString("address"),
                row.getString("division_code"), position(row, "latitude", "longitude"),
                new Contact(row.getString("contact_name"), row.getString("contact_phone")), instant(row, "registered_at"));
    }

    static @Nullable DoubtfulCode doubtful(ResultSet row) throws SQLException {
        var reason = row.getString("doubtful_reason");
        return reason == null ? null : new DoubtfulCode(reason, row.getObject("doubtful_by", UUID.class), instant(row, "doubtful_at"));
    }
}
