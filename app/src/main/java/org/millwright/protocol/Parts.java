package org.millwright.protocol;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Humans;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote at an edition, who signed it, who gave it back. One person has one part in an edition: unique keys over account and person keep an author from signing, and one from signing twice. */
@Component
public class Parts {

    /** @param body null: wrote at it */
    public record Part(UUID membershipId, Instant at, @Nullable Body body) {}

    public record Return(Instant at, UUID by, String reason) {}

    private final JdbcClient db;
    private final Humans humans;

    Parts(JdbcClient db, Humans humans) {
        this.db = db;
        this.humans = humans;
    }

    public List<Part> listParts(UUID editionId) {
        return db.sql("select membership_id, at, body from protocol_part where zone_id = :zone and edition_id = :edition order by at")
                .param("zone", CurrentZone.id()).param("edition", editionId)
                .query((row, n) -> new Part(Rows.id(row, "membership_id"), Rows.instant(row, "at"), row.getString("body") == null ? null : Rows.word(Body.class, row, "body"))).list();
    }

    /** By the person, not the membership: an account whose membership ended and was granted anew is still who wrote, and so is another account of the same person, known as such then or now. */
    public boolean wrote(UUID editionId, CurrentUser user) {
        return has(editionId, user, "p.body is null");
    }

    /** For either body: whoever has changed office meanwhile has signed all the same. */
    boolean signed(UUID editionId, CurrentUser user) {
        return has(editionId, user, "p.body is not null");
    }

    private boolean has(UUID editionId, CurrentUser user, String part) {
        var human = humans.human(user);
        return db.sql("select exists (select from protocol_part p where p.zone_id = :zone and p.edition_id = :edition and (p.account_id = any(:accounts) or p.person_id = :person) and " + part + ")")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("accounts", Rows.array(humans.listAccounts(human))).param("person", human.personId(), Types.OTHER)
                .query(Boolean.class).single();
    }

    public List<Return> listReturns(UUID editionId) {
        return db.sql("select at, returned_by, reason from protocol_return where zone_id = :zone and edition_id = :edition order by at")
                .param("zone", CurrentZone.id()).param("edition", editionId)
                .query((row, n) -> new Return(Rows.instant(row, "at"), Rows.id(row, "returned_by"), row.getString("reason"))).list();
    }

    void write(UUID editionId, CurrentUser user, Instant now) {
        var human = humans.human(user);
        db.sql("""
                insert into protocol_part (zone_id, edition_id, membership_id, account_id, person_id, at) values (:zone, :edition, :member, :account, :person, :now)
                on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("member", user.membershipId()).param("account", human.accountId())
                .param("person", human.personId(), Types.OTHER).param("now", Rows.at(now)).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException for one who wrote at it or has signed it, or a body that has signed */
    void sign(UUID editionId, CurrentUser user, Body body, String digest, Instant now) {
        var human = humans.human(user);
        db.sql("""
                insert into protocol_part (zone_id, edition_id, membership_id, account_id, person_id, at, body, digest)
                values (:zone, :edition, :member, :account, :person, :now, :body, :digest)""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("member", user.membershipId()).param("account", human.accountId())
                .param("person", human.personId(), Types.OTHER).param("now", Rows.at(now)).param("body", body.code()).param("digest", digest).update();
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
