package org.millwright.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ClauseScope;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleJson;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.ScopedRule;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that decide in the current zone. Rules stand in one document, so an answer names one edition. */
@Component
public class RulesInForce {

    private static final int MOST_KEPT = 200;

    private final Editions editions;
    private final JdbcClient db;
    private final Zones zones;

    /** By digest: what an edition says is settled with it, and compiling its rules takes longer than judging by them. */
    private final Map<String, Rules> kept = new ConcurrentHashMap<>();

    private record Rules(RuleSet set, boolean any) {}

    RulesInForce(Editions editions, JdbcClient db, Zones zones) {
        this.editions = editions;
        this.db = db;
        this.zones = zones;
    }

    /**
     * The rules of the edition in force, for a place, a level and a time. They are those of today's edition for times to come too: what will be in force is not
     * known before it is.
     *
     * @param divisions division codes of the place; the book's content names the edition
     * @return empty when no edition with rules is in force
     */
    public Optional<RuleBook> findBook(Collection<String> divisions, ControlLevel level, Instant at) {
        return findSet(editions.listInForce()).map(rules -> rules.inForce(divisions, level, at));
    }

    /** The edition whose rules decide today. */
    public Optional<EditionRef> findEdition() {
        return findSet(editions.listInForce()).map(RuleSet::edition);
    }

    /** When a clause of the edition whose rules decide last began or ended by its own dates. */
    public Optional<Instant> findLastTurn(Instant now) {
        return findSet(editions.listInForce()).flatMap(rules -> rules.findLastTurn(now));
    }

    /** As it was at a time gone by. */
    public Optional<RuleBook> findBookOf(Instant moment, Collection<String> divisions, ControlLevel level, Instant at) {
        return findSet(editions.listInForceAt(moment)).map(rules -> rules.inForce(divisions, level, at));
    }

    /** All rules of one edition, whatever their scope; none of one that is a draft, for nobody has found them whole. */
    public RuleSet rulesOf(Edition edition) {
        return find(edition).set();
    }

    /** Those of an edition that has been proofread and not submitted: of its clauses that are whole. */
    public RuleSet rulesOf(Edition draft, Proofreading.Proof proof) {
        var zone = zones.currentZone().timeZone();
        return new RuleSet(new EditionRef(draft.id(), draft.name()), proof.clauses().stream().filter(one -> one.rule() != null && one.from() != null)
                .map(one -> new ScopedRule(new ClauseRef(one.id(), one.number()), one.rule(), scope(one.divisions(), one.levels().stream().map(ControlLevel::name).toArray(String[]::new),
                        one.from(), one.until(), zone))).toList());
    }

    private Rules find(Edition edition) {
        if (kept.size() > MOST_KEPT) kept.clear();
        return edition.digest() == null ? read(edition) : kept.computeIfAbsent(edition.digest(), digest -> read(edition));
    }

    private Optional<RuleSet> findSet(List<Edition> inForce) {
        return inForce.stream().map(this::find).filter(Rules::any).map(Rules::set).findFirst();
    }

    private Rules read(Edition edition) {
        var zone = zones.currentZone().timeZone();
        var rules = db.sql("""
                select clause_id, number, divisions, levels, effective_from, effective_until, rule, outcome
                from protocol_wording where zone_id = :zone and edition_id = :edition and rule is not null order by position, clause_id""")
                .param("zone", CurrentZone.id()).param("edition", edition.id())
                .query((row, n) -> new ScopedRule(new ClauseRef(row.getObject("clause_id", UUID.class), row.getString("number")),
                        new ClauseRule(row.getString("rule"), RuleJson.read(row.getString("outcome"), Outcome.class)),
                        scope(List.of((String[]) row.getArray("divisions").getArray()), (String[]) row.getArray("levels").getArray(),
                                row.getObject("effective_from", LocalDate.class), row.getObject("effective_until", LocalDate.class), zone))).list();
        return new Rules(new RuleSet(new EditionRef(edition.id(), edition.name()), rules), !rules.isEmpty());
    }

    private static ClauseScope scope(List<String> divisions, String[] names, LocalDate from, @Nullable LocalDate until, ZoneId zone) {
        var levels = EnumSet.noneOf(ControlLevel.class);
        Stream.of(names).map(ControlLevel::valueOf).forEach(levels::add);
        return new ClauseScope(divisions, levels, from.atStartOfDay(zone).toInstant(), until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
