package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Humans;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions against the rules: asked by one officer, answered by another, on the filing's page for good. */
@Component
public class Overrides {

    /** @param agreed null until the second person has answered */
    public record Override(UUID id, UUID decisionId, boolean admit, String reason, UUID askedBy, String askedName, Instant askedAt, @Nullable String answeredName,
                           @Nullable Instant answeredAt, @Nullable Boolean agreed) {}

    private final JdbcClient db;
    private final Humans humans;

    Overrides(JdbcClient db, Humans humans) {
        this.db = db;
        this.humans = humans;
    }

    void ask(Filing filing, UUID decisionId, boolean admit, String reason, CurrentUser by, Instant now) {
        var human = humans.human(by);
        int added = db.sql("""
                insert into entry_override (zone_id, id, filing_id, decision_id, admit, reason, asked_by, asked_name, asked_at, asked_account, asked_person)
                values (:zone, :id, :filing, :decision, :admit, :reason, :by, :name, :now, :account, :person) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", filing.id()).param("decision", decisionId).param("admit", admit)
                .param("reason", reason).param("by", by.membershipId()).param("name", by.name()).param("now", Rows.at(now))
                .param("account", human.accountId()).param("person", human.personId(), Types.OTHER).update();
        if (added == 0) throw Refusal.conflict("entry.refusal.override_open");
    }

    void answer(UUID id, boolean agreed, CurrentUser by, Instant now) {
        var human = humans.human(by);
        db.sql("""
                update entry_override set answered_by = :by, answered_name = :name, answered_at = :now, agreed = :agreed, answered_account = :account, answered_person = :person
                where zone_id = :zone and id = :id and answered_at is null""")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by.membershipId()).param("name", by.name()).param("now", Rows.at(now))
                .param("agreed", agreed).param("account", human.accountId()).param("person", human.personId(), Types.OTHER).update();
    }

    /** Whether the second person would be the first again, as known when it was asked or as known now. */
    boolean sameHuman(Override asked, CurrentUser user) {
        var human = humans.human(user);
        return db.sql("select exists (select from entry_override o where o.zone_id = :zone and o.id = :id and (o.asked_account = any(:accounts) or o.asked_person = :person))")
                .param("zone", CurrentZone.id()).param("id", asked.id()).param("accounts", Rows.array(humans.listAccounts(human))).param("person", human.personId(), Types.OTHER)
                .query(Boolean.class).single();
    }

    public boolean mayAnswer(UUID filingId, CurrentUser user) {
        return EntrySight.decides(user) && findOpen(filingId).filter(it -> !sameHuman(it, user)).isPresent();
    }

    Optional<Override> findOpen(UUID filingId) {
        return listOverrides(filingId).stream().filter(it -> it.agreed() == null).findFirst();
    }

    /** What another of the two has to answer. */
    public record Asked(UUID filingId, String number, Instant arrivesFrom, boolean admit, String askedName) {}

    /** The next arrivals first; who asked does not answer. */
    public List<Asked> listAsked(CurrentUser reader, int most) {
        var human = humans.human(reader);
        return db.sql("""
                select f.id, f.number, f.arrives_from, o.admit, o.asked_name from entry_override o join filing f on f.zone_id = o.zone_id and f.id = o.filing_id
                where o.zone_id = :zone and o.answered_at is null and o.asked_account <> all(:accounts) and (o.asked_person = :person) is not true
                  and f.state in ('filed', 'admitted', 'refused') order by f.arrives_from, f.id limit :most""")
                .param("zone", CurrentZone.id()).param("accounts", Rows.array(humans.listAccounts(human))).param("person", human.personId(), Types.OTHER).param("most", most)
                .query((row, n) -> new Asked(Rows.id(row, "id"), row.getString("number"), Rows.instant(row, "arrives_from"), row.getBoolean("admit"), row.getString("asked_name"))).list();
    }

    /** Newest first. */
    public List<Override> listOverrides(UUID filingId) {
        return db.sql("select * from entry_override where zone_id = :zone and filing_id = :filing order by asked_at desc").param("zone", CurrentZone.id())
                .param("filing", filingId).query(Overrides::override).list();
    }

    private static Override override(ResultSet row, int n) throws SQLException {
        return new Override(Rows.id(row, "id"), Rows.id(row, "decision_id"), row.getBoolean("admit"), row.getString("reason"), Rows.id(row, "asked_by"),
                row.getString("asked_name"), Rows.instant(row, "asked_at"), row.getString("answered_name"), Rows.findInstant(row, "answered_at"),
                row.getObject("agreed", Boolean.class));
    }
}
