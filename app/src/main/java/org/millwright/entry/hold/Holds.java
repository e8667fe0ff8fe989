package org.millwright.entry.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds of the current zone. */
@Component
public class Holds {

    private static final String SELECT = "select * from entry_hold where zone_id = :zone and ";

    private final JdbcClient db;

    Holds(JdbcClient db) {
        this.db = db;
    }

    public Hold getHold(UUID id) {
        return select("id = :id").param("id", id).query(Holds::hold).optional().orElseThrow(() -> new NotFound("hold"));
    }

    /** Ended ones too, in the order they began. */
    public List<Hold> listHolds(Collection<UUID> ids) {
        return select("id = any(:ids) order by held_at, id").param("ids", Rows.array(ids)).query(Holds::hold).list();
    }

    /** Until the end of the transaction nobody else ends it. Its filing first, as whoever decides does: else each would wait for the other. */
    public Hold lock(UUID id) {
        db.sql("select f.id from filing f join entry_hold h on h.zone_id = f.zone_id and h.filing_id = f.id where f.zone_id = :zone and h.id = :id for update of f").param("zone", CurrentZone.id())
                .param("id", id).query(UUID.class).optional();
        return select("id = :id for update").param("id", id).query(Holds::hold).optional().orElseThrow(() -> new NotFound("hold"));
    }

    /** Of these filings, those that go on. */
    public List<Hold> listOpen(Collection<UUID> filings) {
        return select("filing_id = any(:ids) and ended_at is null order by held_at, id").param("ids", Rows.array(filings)).query(Holds::hold).list();
    }

    public List<Hold> listOf(UUID filing) {
        return select("filing_id = :filing order by ended_at is not null, held_at desc, id").param("filing", filing).query(Holds::hold).list();
    }

    /** What an officer has to see to, the gravest and those inside first. */
    public List<Hold> listOpen(int most) {
        return select("ended_at is null order by (grave and inside) desc, grave desc, held_at, id limit :most").param("most", most).query(Holds::hold).list();
    }

    public long countOpen() {
        return db.sql("select count(*) from entry_hold where zone_id = :zone and ended_at is null").param("zone", CurrentZone.id()).query(Long.class).single();
    }

    /** Of crews this account leads, and of itself. */
    public List<Hold> listOpenOf(UUID accountId, int most) {
        return db.sql("""
                select h.* from entry_hold h join filing f on f.zone_id = h.zone_id and f.id = h.filing_id join crew c on c.zone_id = f.zone_id and c.id = f.crew_id
                where h.zone_id = :zone and h.ended_at is null and exists (select 1 from member m where m.zone_id = h.zone_id and m.account_id = :account and m.left_at is null
                    and (m.id = c.lead_member_id or m.id = h.member_id))
                order by (h.grave and h.inside) desc, h.held_at, h.id limit :most""").param("zone", CurrentZone.id()).param("account", accountId).param("most", most).query(Holds::hold).list();
    }

    /** Of an organisation's filings: the installer's or the company's. */
    public List<Hold> listOpenOfOrganisation(UUID organisation, int most) {
        return db.sql("""
                select h.* from entry_hold h join filing f on f.zone_id = h.zone_id and f.id = h.filing_id
                where h.zone_id = :zone and h.ended_at is null and (f.installer_id = :organisation or f.company_id = :organisation)
                order by (h.grave and h.inside) desc, h.held_at, h.id limit :most""").param("zone", CurrentZone.id()).param("organisation", organisation).param("most", most).query(Holds::hold).list();
    }

    /** Whose pass may not be signed. */
    public boolean isHeld(UUID filing, UUID member) {
        return db.sql("select exists (select 1 from entry_hold where zone_id = :zone and filing_id = :filing and member_id = :member and ended_at is null)").param("zone", CurrentZone.id())
                .param("filing", filing).param("member", member).query(Boolean.class).single();
    }

    public void insert(Hold it) {
        db.sql("""
                insert into entry_hold (zone_id, id, filing_id, member_id, decision_id, verdict, days, inside, grave, held_at)
                values (:zone, :id, :filing, :member, :decision, :verdict, :days, :inside, :grave, :at)""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("filing", it.filingId()).param("member", it.memberId()).param("decision", it.decisionId())
                .param("verdict", Rows.word(it.verdict())).param("days", it.days()).param("inside", it.inside()).param("grave", it.grave()).param("at", Rows.at(it.heldAt())).update();
    }

    /** What the latest decision says; {@code liftedAt} null as long as it says the same. @return false when it was over before */
    public boolean restate(UUID id, UUID decision, Verdict verdict, int days, boolean grave, @Nullable Instant liftedAt) {
        return db.sql("update entry_hold set decision_id = :decision, verdict = :verdict, days = :days, grave = :grave, lifted_at = :lifted where zone_id = :zone and id = :id and ended_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("decision", decision).param("verdict", Rows.word(verdict)).param("days", days).param("grave", grave)
                .param("lifted", Rows.at(liftedAt)).update() > 0;
    }

    /** @return false when it was over before */
    public boolean end(UUID id, Hold.End how, String reason, @Nullable UUID by, Instant at) {
        return db.sql("update entry_hold set ended_at = :at, ended_by = :by, ended = :how, end_reason = :reason where zone_id = :zone and id = :id and ended_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("at", Rows.at(at)).param("by", by, java.sql.Types.OTHER).param("how", Rows.word(how)).param("reason", reason).update() > 0;
    }

    private JdbcClient.StatementSpec select(String which) {
        return db.sql(SELECT + which).param("zone", CurrentZone.id());
    }

    private static Hold hold(ResultSet row, int n) throws SQLException {
        return new Hold(Rows.id(row, "id"), Rows.id(row, "filing_id"), Rows.id(row, "member_id"), Rows.id(row, "decision_id"), Rows.word(Verdict.class, row, "verdict"), row.getInt("days"),
                row.getBoolean("inside"), row.getBoolean("grave"), Rows.instant(row, "held_at"), Rows.findInstant(row, "lifted_at"), Rows.findInstant(row, "ended_at"),
                row.getString("ended") == null ? null : Rows.word(Hold.End.class, row, "ended"), row.getString("end_reason"));
    }
}
