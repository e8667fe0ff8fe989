package org.millwright.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote at an edition, who signed it, who gave it back. One person has one part in an edition: its primary key keeps an author from signing. */
@Component
public class Parts {

    /** @param body null: wrote at it */
    public record Part(UUID membershipId, Instant at, @Nullable Body body) {}

    public record Return(Instant at, UUID by, String reason) {}

    private final JdbcClient db;

    Parts(JdbcClient db) {
        this.db = db;
    }

    public List<Part> listParts(UUID editionId) {
        return db.sql("select membership_id, at, body from protocol_part where zone_id = :zone and edition_id = :edition order by at")
                .param("zone", CurrentZone.id()).param("edition", editionId)
                .query((row, n) -> new Part(Rows.id(row, "membership_id"), Rows.instant(row, "at"), row.getString("body") == null ? null : Rows.word(Body.class, row, "body"))).list();
    }

    /** By the person, not the membership: an account whose membership ended and was granted anew is still who wrote. */
    public boolean wrote(UUID editionId, UUID membershipId) {
        return db.sql("""
                select count(*) from protocol_part p join membership w on w.zone_id = p.zone_id and w.id = p.membership_id join membership m on m.zone_id = w.zone_id and m.account_id = w.account_id
                where p.zone_id = :zone and p.edition_id = :edition and m.id = :member and p.body is null""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("member", membershipId).query(Integer.class).single() > 0;
    }

    public List<Return> listReturns(UUID editionId) {
        return db.sql("select at, returned_by, reason from protocol_return where zone_id = :zone and edition_id = :edition order by at")
                .param("zone", CurrentZone.id()).param("edition", editionId)
                .query((row, n) -> new Return(Rows.instant(row, "at"), Rows.id(row, "returned_by"), row.getString("reason"))).list();
    }

    void write(UUID editionId, UUID membershipId, Instant now) {
        db.sql("""
                insert into protocol_part (zone_id, edition_id, membership_id, at) values (:zone, :edition, :member, :now)
                on conflict (zone_id, edition_id, membership_id) do nothing""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("member", membershipId).param("now", Rows.at(now)).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException for one who wrote at it, or a body that has signed */
    void sign(UUID editionId, UUID membershipId, Body body, String digest, Instant now) {
        db.sql("""
                insert into protocol_part (zone_id, edition_id, membership_id, at, body, digest) values (:zone, :edition, :member, :now, :body, :digest)""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("member", membershipId).param("now", Rows.at(now)).param("body", body.code())
                .param("digest", digest).update();
    }

    /** After the edition has let go of them. */
    void dropSignatures(UUID editionId) {
        db.sql("delete from protocol_part where zone_id = :zone and edition_id = :edition and body is not null")
                .param("zone", CurrentZone.id()).param("edition", editionId).update();
    }

    void giveBack(UUID id, UUID editionId, UUID by, String reason, Instant now) {
        db.sql("insert into protocol_return (zone_id, id, edition_id, at, returned_by, reason) values (:zone, :id, :edition, :now, :by, :reason)")
                .param("zone", CurrentZone.id()).param("id", id).param("edition", editionId).param("now", Rows.at(now)).param("by", by).param("reason", reason).update();
    }
}
