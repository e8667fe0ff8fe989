package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.decision.DecisionText;
import org.millwright.entry.decision.EntryDecision;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleJson;
import org.millwright.protocol.rule.Verdict;
import org.millwright.protocol.rule.Weighing;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as they were made: kept for good, many in one statement. */
@Component
public class DecisionRecords {

    /**
     * @param context  of the computed facts, sealed; null once it was erased
     * @param weighing how evidence that disagrees was weighed then
     */
    public record Kept(UUID id, UUID filingId, int revision, Instant decidedAt, Instant judgedAt, Cause cause, String book, String level, String edition, Verdict verdict,
                       int quarantineDays, @Nullable Instant holdsUntil, boolean expiresEarly, String judged, @Nullable String context, Weighing weighing) {}

    record Made(UUID id, OpenCase of, EntryDecision decision, RuleBook book) {}

    private final JdbcClient db;
    private final PersonalCipher cipher;
    private final java.util.Map<String, DecisionText> texts = new java.util.concurrent.ConcurrentHashMap<>();

    DecisionRecords(JdbcClient db, PersonalCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    Made made(OpenCase of, EntryDecision decision, RuleBook book) {
        return new Made(Ids.next(), of, decision, book);
    }

    /** Keeps them and says on the filings what they say. */
    void keep(List<Made> made, Cause cause, @Nullable UUID batchId) {
        if (made.isEmpty()) return;
        made.stream().map(Made::book).distinct().forEach(book -> keep(book, made.getFirst().decision().decidedAt()));
        var keys = cipher.ensureKeys(made.stream().map(it -> it.decision().filingId()).toList());
        db.sql("""
                insert into entry_decision (zone_id, id, filing_id, revision, decided_at, judged_at, cause, batch_id, book, level, edition, verdict, quarantine_days,
                    holds_until, expires_early, judged, context, split_shift, split_until, weighing)
                select :zone, d.* from (select n.id, n.filing, n.revision, n.decided, n.judged_at, :cause, cast(:batch as uuid), n.book, n.level, n.edition, n.verdict, n.days, n.holds, n.early, n.judged, n.context, n.split, n.split_until, :weighing
                    from unnest(:ids, :filings, cast(:revisions as integer[]), cast(:decided as timestamptz[]), cast(:judgedAt as timestamptz[]), cast(:books as text[]), cast(:levels as text[]),
                        cast(:editions as text[]), cast(:verdicts as text[]), cast(:days as integer[]), cast(:holds as timestamptz[]), cast(:early as boolean[]), cast(:judged as text[]), cast(:contexts as text[]), cast(:splits as boolean[]),
                        cast(:splitUntil as timestamptz[])) as n(id, filing, revision, decided, judged_at, book, level, edition, verdict, days, holds, early, judged, context, split, split_until)) d""")
                .param("zone", CurrentZone.id()).param("cause", Rows.word(cause)).param("weighing", Rows.word(Weighing.BY_GROUP)).param("batch", batchId, java.sql.Types.OTHER)
                .param("ids", made.stream().map(Made::id).toArray(UUID[]::new)).param("filings", made.stream().map(it -> it.decision().filingId()).toArray(UUID[]::new))
                .param("revisions", of(made, it -> String.valueOf(it.decision().revision()))).param("decided", of(made, it -> it.decision().decidedAt().toString()))
                .param("judgedAt", of(made, it -> it.decision().judgedAt().toString())).param("books", of(made, it -> it.decision().book()))
                .param("levels", of(made, it -> it.book().content().level().name())).param("editions", of(made, it -> it.book().content().edition().number()))
                .param("verdicts", of(made, it -> Rows.word(it.decision().verdict()))).param("days", of(made, it -> String.valueOf(it.decision().quarantineDays())))
                .param("holds", of(made, it -> text(it.decision().holdsUntil()))).param("splits", of(made, it -> String.valueOf(it.decision().splitShift().asked())))
                .param("splitUntil", of(made, it -> text(it.decision().splitShift().until())))
                .param("early", of(made, it -> String.valueOf(it.decision().expiresEarly()))).param("judged", of(made, it -> text(it.book()).write(it.of().it(), it.decision())))
                .param("contexts", of(made, it -> keys.encrypt(it.decision().filingId(), place(it.id()), RuleJson.write(it.of().computed())))).update();
        db.sql("""
                update filing f set decision_id = n.id, verdict = n.verdict, decided_at = n.decided, holds_until = n.holds, expires_early = n.early, turns_at = n.turns, deadlines = cast(n.deadlines as timestamptz[])
                from unnest(:ids, :filings, cast(:verdicts as text[]), cast(:decided as timestamptz[]), cast(:holds as timestamptz[]), cast(:early as boolean[]), cast(:turns as timestamptz[]), cast(:deadlines as text[]))
                    as n(id, filing, verdict, decided, holds, early, turns, deadlines)
                where f.zone_id = :zone and f.id = n.filing""")
                .param("zone", CurrentZone.id()).param("ids", made.stream().map(Made::id).toArray(UUID[]::new))
                .param("filings", made.stream().map(it -> it.decision().filingId()).toArray(UUID[]::new))
                .param("verdicts", of(made, it -> Rows.word(it.decision().verdict()))).param("decided", of(made, it -> it.decision().decidedAt().toString()))
                .param("holds", of(made, it -> text(it.decision().holdsUntil())))
                .param("early", of(made, it -> String.valueOf(it.decision().expiresEarly())))
                .param("turns", of(made, it -> text(it.decision().turnsAt())))
                .param("deadlines", of(made, it -> it.decision().deadlines().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}")))).update();
    }

    /** What takes longest of a round is written and sealed on all cores. */
    private static String[] of(List<Made> made, Function<Made, @Nullable String> column) {
        return made.parallelStream().map(column).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private void keep(RuleBook book, Instant now) {
        db.sql("insert into entry_book (zone_id, fingerprint, content, first_used) values (:zone, :print, :content, :now) on conflict do nothing")
                .param("zone", CurrentZone.id()).param("print", book.fingerprint()).param("content", RuleJson.write(book.content())).param("now", Rows.at(now)).update();
    }

    /** For any number of decisions by one book; knows nothing but the rules, so it is shared between zones. */
    DecisionText text(RuleBook book) {
        if (texts.size() > 100) texts.clear();
        return texts.computeIfAbsent(book.fingerprint(), print -> new DecisionText(book));
    }

    public Optional<Kept> findDecision(UUID id) {
        return db.sql("select * from entry_decision where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(DecisionRecords::kept).optional();
    }

    List<Kept> listDecisions(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select * from entry_decision where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids))
                .query(DecisionRecords::kept).list();
    }

    /** Newest first. */
    public List<Kept> listDecisions(UUID filingId, int limit) {
        return db.sql("select * from entry_decision where zone_id = :zone and filing_id = :filing order by decided_at desc, id desc limit :limit")
                .param("zone", CurrentZone.id()).param("filing", filingId).param("limit", limit).query(DecisionRecords::kept).list();
    }

    RuleBook getBook(String fingerprint) {
        return RuleBook.of(RuleJson.read(db.sql("select content from entry_book where zone_id = :zone and fingerprint = :print").param("zone", CurrentZone.id())
                .param("print", fingerprint).query(String.class).single(), RuleBook.Content.class));
    }

    static Place place(UUID decisionId) {
        return new Place("entry_decision", "context", decisionId);
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(Rows.id(row, "id"), Rows.id(row, "filing_id"), row.getInt("revision"), Rows.instant(row, "decided_at"), Rows.instant(row, "judged_at"),
                Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)), row.getString("book"), row.getString("level"), row.getString("edition"),
                Rows.word(Verdict.class, row, "verdict"), row.getInt("quarantine_days"), Rows.findInstant(row, "holds_until"), row.getBoolean("expires_early"),
                row.getString("judged"), row.getString("context"), Rows.word(Weighing.class, row, "weighing"));
    }
}
