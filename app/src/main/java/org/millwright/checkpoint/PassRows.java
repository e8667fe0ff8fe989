package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How a pass stands in its row. */
final class PassRows {

    private PassRows() {}

    static List<IssuedPass> list(JdbcClient db, String condition, String order, UnaryOperator<StatementSpec> with) {
        return with.apply(db.sql("select * from pass where zone_id = :zone and " + condition + " order by " + order).param("zone", CurrentZone.id())).query(PassRows::pass).list();
    }

    static void insert(JdbcClient db, IssuedPass pass) {
        var person = pass.content() instanceof PassContent.Person it ? it : null;
        var vehicle = pass.content() instanceof PassContent.Vehicle it ? it : null;
        db.sql("""
                insert into pass (zone_id, id, purpose, subject_type, subject_id, masked_name, last_four, place, plate, trailer_plate, number, valid_from, valid_until,
                    holder_account, organisation_id, key_id, text, issued_at, issued_by, replaces_id)
                values (:zone, :id, :purpose, :type, :subject, :name, :four, :place, :plate, :trailer, :number, :from, :until,
                    :holder, :organisation, :key, :text, :at, :by, :replaces)""")
                .param("zone", CurrentZone.id()).param("id", pass.id()).param("purpose", Rows.word(pass.content().purpose()))
                .param("type", pass.subject().type()).param("subject", pass.subject().id())
                .param("name", person == null ? null : person.maskedName(), Types.VARCHAR).param("four", person == null ? null : person.lastFour(), Types.VARCHAR)
                .param("place", pass.content().place()).param("plate", pass.content().plate(), Types.VARCHAR)
                .param("trailer", vehicle == null ? null : vehicle.trailerPlate(), Types.VARCHAR).param("number", vehicle == null ? null : vehicle.number(), Types.VARCHAR)
                .param("from", at(pass.from())).param("until", at(pass.until())).param("holder", pass.holder(), Types.OTHER).param("organisation", pass.organisationId(), Types.OTHER)
                .param("key", pass.keyId()).param("text", pass.text()).param("at", at(pass.issuedAt())).param("by", pass.issuedBy(), Types.OTHER)
                .param("replaces", pass.replaces(), Types.OTHER).update();
    }

    static IssuedPass pass(ResultSet row, int n) throws SQLException {
        return new IssuedPass(Rows.id(row, "id"), new PassSubject(row.getString("subject_type"), Rows.id(row, "subject_id")), content(row), Rows.instant(row, "valid_from"),
                Rows.instant(row, "valid_until"), Rows.findId(row, "holder_account"), Rows.findId(row, "organisation_id"), row.getString("key_id"), row.getString("text"),
                Rows.instant(row, "issued_at"), Rows.findId(row, "issued_by"), Rows.findId(row, "replaces_id"), revocation(row));
    }

    private static PassContent content(ResultSet row) throws SQLException {
        if (Rows.word(Purpose.class, row, "purpose") == Purpose.ENTRY) {
            return new PassContent.Person(row.getString("masked_name"), row.getString("last_four"), row.getString("place"), row.getString("plate"));
        }
        return new PassContent.Vehicle(row.getString("number"), row.getString("plate"), row.getString("trailer_plate"), row.getString("place"));
    }

    private static IssuedPass.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        var at = Rows.findInstant(row, "revoked_at");
        return at == null ? null : new IssuedPass.Revocation(at, Rows.findId(row, "revoked_by"), row.getString("revoke_reason"));
    }
}
