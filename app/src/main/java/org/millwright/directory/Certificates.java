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

/** The certificates of persons. A renewed one stands beside the one it renews. */
@Component
public class Certificates {

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Certificates(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    /** By kind, the one that holds longest first. */
    public List<Certificate> listCertificates(UUID memberId) {
        return listCertificates(List.of(memberId));
    }

    /** Of several people, in one query. */
    public List<Certificate> listCertificates(List<UUID> memberIds) {
        return db.sql("""
                select * from certificate where zone_id = :zone and member_id = any(:members)
                order by member_id, kind_code, valid_to desc nulls first, number""")
                .param("zone", CurrentZone.id()).param("members", memberIds.toArray(UUID[]::new)).query(Certificates::certificate).list();
    }

    public Certificate getCertificate(UUID memberId, UUID id) {
        return db.sql("select * from certificate where zone_id = :zone and member_id = :member and id = :id")
                .param("zone", CurrentZone.id()).param("member", memberId).param("id", id).query(Certificates::certificate).optional()
                .orElseThrow(() -> new NotFound("certificate"));
    }

    public void add(Certificate certificate) {
        int added = write(certificate, """
                insert into certificate (zone_id, id, member_id, kind_code, number, issued_on, valid_to, next_review)
                values (:zone, :id, :member, :kind, :number, :issued, :to, :review)
                on conflict (zone_id, member_id, kind_code, number) do nothing""");
        if (added == 0) throw Refusal.conflict("directory.refusal.certificate-number", certificate.number());
        changed(certificate, Change.ADDED);
    }

    public void change(Certificate certificate) {
        int written = write(certificate, """
                update certificate set kind_code = :kind, number = :number, issued_on = :issued, valid_to = :to, next_review = :review
                where zone_id = :zone and member_id = :member and id = :id""");
        if (written == 0) throw new NotFound("certificate");
        changed(certificate, Change.CHANGED);
    }

    public void remove(Certificate certificate) {
        db.sql("delete from certificate where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", certificate.id()).update();
        changed(certificate, Change.REMOVED);
    }

    private void changed(Certificate certificate, Change change) {
        revisions.ofMember(certificate.memberId());
        events.publishEvent(new CertificateChanged(CurrentZone.id(), certificate.id(), certificate.memberId(), certificate.kind(), change));
    }

    private int write(Certificate certificate, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("id", certificate.id()).param("member", certificate.memberId())
                .param("kind", certificate.kind()).param("number", certificate.number()).param("issued", certificate.issuedOn())
                .param("to", certificate.validTo(), Types.DATE).param("review", certificate.nextReview(), Types.DATE).update();
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class), row.getString("kind_code"),
                row.getString("number"), date(row, "issued_on"), date(row, "valid_to"), date(row, "next_review"));
    }
}
