package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.directory.Masking;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.LandingTest.State;
import org.millwright.entry.decision.EntryCase.Subject;
import org.millwright.entry.decision.EntryDecision.Judged;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Outcome;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tests that are owed on arrival. What is asked is settled when a crew arrives, by what was known of it then; what is brought afterwards takes it off the list, and a
 * result that ends days later puts nothing on it. No row says what a test found: those whose answer is clear are gone.
 */
@Component
public class LandingTests {

    private static final Map<ConditionKind, EvidenceKind> TESTS = Map.of(ConditionKind.NAT_ON_ARRIVAL, EvidenceKind.NAT, ConditionKind.ANTIGEN_ON_ARRIVAL, EvidenceKind.ANTIGEN);

    private static final String FROM = """
             from landing_test l join filing f on f.zone_id = l.zone_id and f.id = l.filing_id
                  join filing_member p on p.zone_id = l.zone_id and p.filing_id = l.filing_id and p.member_id = l.member_id join member m on m.zone_id = l.zone_id and m.id = l.member_id
                  join crew c on c.zone_id = f.zone_id and c.id = f.crew_id join site s on s.zone_id = f.zone_id and s.id = f.site_id
             where l.zone_id = :zone and f.state = 'arrived' and p.out_at is null and (not :late or l.due_at < :now) and\s""";

    private final JdbcClient db;
    private final Clock clock;

    LandingTests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Owed(UUID filingId, UUID memberId, EvidenceKind kind, UUID clauseId, String clause, State state, Instant arrivedAt, Instant dueAt) {

        Owed in(State other) {
            return new Owed(filingId, memberId, kind, clauseId, clause, other, arrivedAt, dueAt);
        }
    }

    /** What the clauses that were not met ask, each test of a person once, by the clause that wants it first. */
    void arrived(Made made, Collection<UUID> members, Instant at) {
        var owed = new ArrayList<Owed>();
        for (var judged : made.decision().judged()) {
            if (members.contains(judged.id())) judged.judgement().findings().stream().filter(it -> it.state() != Finding.State.SATISFIED).forEach(it -> owed.addAll(asked(made, judged, it, at)));
        }
        owed.sort(java.util.Comparator.comparing(Owed::dueAt));
        insert(owed);
    }

    private static List<Owed> asked(Made made, Judged judged, Finding finding, Instant at) {
        if (!(finding.otherwise() instanceof Outcome.Condition(var kinds, var hours))) return List.of();
        var due = hours == null ? at : at.plus(Duration.ofHours(hours));
        return kinds.stream().filter(TESTS::containsKey).map(TESTS::get)
                .map(kind -> new Owed(made.decision().filingId(), judged.id(), kind, finding.clause().id(), finding.clause().number(), State.NOT_TAKEN, at, due))
                .flatMap(it -> stateOf(it, made).map(it::in).stream()).toList();
    }

    /** After these were decided again: what is answered goes, what is under way says so. */
    void follow(Collection<Made> made) {
        var by = made.stream().filter(it -> it.of().state() == FilingState.ARRIVED).collect(Collectors.toMap(it -> it.decision().filingId(), Function.identity()));
        if (by.isEmpty()) return;
        var gone = new ArrayList<Owed>();
        var other = new ArrayList<Owed>();
        for (var it : list(by.keySet())) {
            var state = asks(it, by.get(it.filingId())) ? stateOf(it, by.get(it.filingId())) : Optional.<State>empty();
            if (state.isEmpty()) gone.add(it);
            else if (state.get() != it.state()) other.add(it.in(state.get()));
        }
        write("delete from landing_test l using " + KEYS + " where " + SAME, gone);
        write("update landing_test l set state = n.state from " + KEYS + " where " + SAME, other);
    }

    /** Whether its clause still does. */
    private static boolean asks(Owed it, Made made) {
        return made.decision().judged().stream().filter(judged -> judged.id().equals(it.memberId())).flatMap(judged -> judged.judgement().findings().stream())
                .anyMatch(finding -> finding.clause().id().equals(it.clauseId()) && finding.state() != Finding.State.SATISFIED);
    }

    /** By what was sampled since the arrival, to the minute, for that is how it is written down; empty when the answer is clear. */
    private static Optional<State> stateOf(Owed it, Made made) {
        var from = it.arrivedAt().truncatedTo(ChronoUnit.MINUTES);
        var latest = made.of().it().subjects().stream().filter(subject -> subject.id().equals(it.memberId())).flatMap(subject -> tests(subject, it.kind()).stream())
                .filter(test -> !test.sampledAt().isBefore(from)).max(java.util.Comparator.comparing(Sampled::sampledAt).thenComparing(test -> !test.result().equals("pending")));
        if (latest.isEmpty()) return Optional.of(State.NOT_TAKEN);
        return switch (latest.get().result()) {
            case "pending" -> Optional.of(State.PENDING);
            case "indeterminate" -> Optional.of(State.REPEAT);
            default -> Optional.empty();
        };
    }

    private record Sampled(Instant sampledAt, String result) {}

    private static List<Sampled> tests(Subject subject, EvidenceKind kind) {
        var result = kind.facts().getFirst().name();
        var sampling = kind.facts().get(1).name();
        Map<String, Instant> sampled = subject.facts().stream().filter(fact -> fact.name().equals(sampling) && fact.value() instanceof FactValue.Moment)
                .collect(Collectors.toMap(Fact::evidence, fact -> ((FactValue.Moment) fact.value()).at(), (one, same) -> one));
        return subject.facts().stream().filter(fact -> fact.name().equals(result) && sampled.containsKey(fact.evidence()) && fact.value() instanceof FactValue.Choice)
                .map(fact -> new Sampled(sampled.get(fact.evidence()), ((FactValue.Choice) fact.value()).word())).toList();
    }

    private List<Owed> list(Collection<UUID> filings) {
        return db.sql("""
                select l.*, coalesce(p.arrived_at, f.arrived_at) as arrived_at from landing_test l join filing f on f.zone_id = l.zone_id and f.id = l.filing_id
                    join filing_member p on p.zone_id = l.zone_id and p.filing_id = l.filing_id and p.member_id = l.member_id where l.zone_id = :zone and l.filing_id = any(:filings)
                order by l.filing_id, l.member_id, l.kind""").param("zone", CurrentZone.id()).param("filings", Rows.array(filings))
                .query((row, n) -> new Owed(Rows.id(row, "filing_id"), Rows.id(row, "member_id"), kind(row), Rows.id(row, "clause_id"), row.getString("clause"),
                        Rows.word(State.class, row, "state"), Rows.instant(row, "arrived_at"), Rows.instant(row, "due_at"))).list();
    }

    private static final String KEYS = "unnest(:filings, :members, cast(:kinds as text[]), cast(:states as text[])) as n(filing, member, kind, state)";
    private static final String SAME = "l.zone_id = :zone and l.filing_id = n.filing and l.member_id = n.member and l.kind = n.kind";

    private void write(String sql, List<Owed> rows) {
        if (!rows.isEmpty()) bind(db.sql(sql), rows).update();
    }

    private void insert(List<Owed> rows) {
        if (rows.isEmpty()) return;
        bind(db.sql("""
                insert into landing_test (zone_id, filing_id, member_id, kind, clause_id, clause, state, due_at) select :zone, n.* from unnest(:filings, :members, cast(:kinds as text[]), :clauseIds,
                    cast(:clauses as text[]), cast(:states as text[]), cast(:due as timestamptz[])) as n(filing, member, kind, clause_id, clause, state, due) on conflict do nothing"""), rows)
                .param("clauseIds", rows.stream().map(Owed::clauseId).toArray(UUID[]::new)).param("clauses", rows.stream().map(Owed::clause).toArray(String[]::new))
                .param("due", rows.stream().map(it -> it.dueAt().toString()).toArray(String[]::new)).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, List<Owed> rows) {
        return sql.param("zone", CurrentZone.id()).param("filings", rows.stream().map(Owed::filingId).toArray(UUID[]::new)).param("members", rows.stream().map(Owed::memberId).toArray(UUID[]::new))
                .param("kinds", rows.stream().map(it -> it.kind().code()).toArray(String[]::new)).param("states", rows.stream().map(it -> Rows.word(it.state())).toArray(String[]::new));
    }

    private static EvidenceKind kind(ResultSet row) throws SQLException {
        return EvidenceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    /** Of those who are here and whom the user may see, the first due first. @param late only those whose time is over */
    public Paged<LandingTest> listOwed(CurrentUser user, boolean late, Paged.Ask ask) {
        var rows = select("select l.*, f.number, coalesce(p.arrived_at, f.arrived_at) as arrived_at, m.name as person, m.document_masked, c.name as crew, s.name as site " + FROM + EntrySight.visible(user)
                + " order by l.due_at, f.number, m.name, l.member_id, l.kind desc limit :size offset :offset", user, late).param("size", ask.size()).param("offset", ask.offset()).query(LandingTests::row).list();
        return Paged.cut(rows, ask, () -> countOwed(user, late));
    }

    public long countOwed(CurrentUser user, boolean late) {
        return select("select count(*) " + FROM + EntrySight.visible(user), user, late).query(Long.class).single();
    }

    private JdbcClient.StatementSpec select(String sql, CurrentUser user, boolean late) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("late", late).param("now", Rows.at(clock.instant())).param("organisation", user.organisationId(), Types.OTHER)
                .param("account", user.accountId());
    }

    private static LandingTest row(ResultSet row, int n) throws SQLException {
        return new LandingTest(Rows.id(row, "filing_id"), row.getString("number"), Rows.id(row, "member_id"), Masking.name(row.getString("person")), row.getString("document_masked"),
                row.getString("crew"), row.getString("site"), kind(row), row.getString("clause"), Rows.word(State.class, row, "state"), Rows.instant(row, "arrived_at"), Rows.instant(row, "due_at"));
    }
}
