package org.millwright.entry.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.consent.LegalBasis.Kind;
import org.millwright.entry.fact.EvidenceErasure;
import org.millwright.entry.fact.Objections;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have said to each category. Statements are only added; the last one counts, and whoever withdrew has nothing of that category here any more. */
@Component
public class Consents implements Objections {

    /** Stays with the decisions that rested on what was erased. */
    static final String BASIS = "entry.erased.withdrawn";

    /** @param onPaper somebody else entered what the person signed; {@code keptBy} keeps it */
    public record Statement(boolean given, boolean onPaper, String keptBy, Instant at) {}

    /** @param pieces of evidence that are there */
    public record Kept(int pieces, @Nullable Instant lastAt) {}

    private final JdbcClient db;
    private final LegalBases bases;
    private final EvidenceErasure erasure;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient db, LegalBases bases, EvidenceErasure erasure, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.bases = bases;
        this.erasure = erasure;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** The last word of each person on each category; by person. */
    public Map<UUID, Map<FactCategory, Statement>> listOf(Collection<UUID> members) {
        var said = new HashMap<UUID, Map<FactCategory, Statement>>();
        db.sql("""
                select distinct on (member_id, category) * from entry_consent where zone_id = :zone and member_id = any(:members)
                order by member_id, category, stated_at desc, id desc""").param("zone", CurrentZone.id()).param("members", Rows.array(members)).query(row -> {
                    said.computeIfAbsent(Rows.id(row, "member_id"), id -> new EnumMap<>(FactCategory.class)).put(Rows.word(FactCategory.class, row, "category"), statement(row));
                });
        return said;
    }

    /** What is known of a person, by category. */
    public Map<FactCategory, Kept> keptOf(UUID member) {
        var kept = new EnumMap<FactCategory, Kept>(FactCategory.class);
        db.sql("""
                select category, count(*) as pieces, max(stated_at) as last_at from entry_evidence
                where zone_id = :zone and subject = 'person' and subject_id = :member and erased_at is null group by category""").param("zone", CurrentZone.id())
                .param("member", member).query(row -> {
                    kept.put(Rows.word(FactCategory.class, row, "category"), new Kept(row.getInt("pieces"), Rows.findInstant(row, "last_at")));
                });
        return kept;
    }

    /** Filings that are not over: their answers may rest on what a withdrawal takes away. */
    public int countOpenFilings(UUID member) {
        return db.sql("""
                select count(*) from filing f join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id
                where f.zone_id = :zone and m.member_id = :member and f.state in ('filed', 'returned', 'admitted', 'refused', 'arrived')""").param("zone", CurrentZone.id())
                .param("member", member).query(Integer.class).single();
    }

    /** @param keptBy who keeps what was signed on paper; empty when the person says it here */
    public void give(CurrentUser user, UUID member, FactCategory category, boolean onPaper, String keptBy) {
        add(user, member, category, true, onPaper, keptBy, 0);
    }

    /**
     * What is there of the category goes at once.
     *
     * @return pieces of evidence that went
     * @throws Refusal when the category is kept by law, which no withdrawal ends
     */
    public int withdraw(CurrentUser user, UUID member, FactCategory category, boolean onPaper) {
        var basis = bases.on(zones.currentZone().dayOf(clock.instant())).get(category);
        if (basis.kind() == Kind.LAW) throw Refusal.conflict("entry.refusal.by_law", basis.source());
        int erased = erasure.erase(member, category, BASIS);
        add(user, member, category, false, onPaper, "", erased);
        return erased;
    }

    private void add(CurrentUser user, UUID member, FactCategory category, boolean given, boolean onPaper, String keptBy, int erased) {
        db.sql("""
                insert into entry_consent (zone_id, id, member_id, category, given, on_paper, kept_by, stated_at, stated_by, erased)
                values (:zone, :id, :member, :category, :given, :paper, :kept, :now, :by, :erased)""").param("zone", CurrentZone.id()).param("id", Ids.next()).param("member", member)
                .param("category", Rows.word(category)).param("given", given).param("paper", onPaper).param("kept", keptBy).param("now", Rows.at(clock.instant())).param("by", user.membershipId())
                .param("erased", erased).update();
        events.publishEvent(new ConsentStated(CurrentZone.id(), member, category, given, onPaper, erased));
    }

    /** Where consent is what it rests on: whoever withdrew it, and whoever never gave it. */
    @Override
    public Set<UUID> objecting(FactCategory category, Collection<UUID> members) {
        if (bases.on(zones.currentZone().dayOf(clock.instant())).get(category).kind() == Kind.LAW) return Set.of();
        var said = listOf(members);
        return members.stream().filter(it -> !gave(said, it, category)).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> withdrew(FactCategory category, Collection<UUID> members) {
        var said = listOf(members);
        return members.stream().filter(it -> said.getOrDefault(it, Map.of()).containsKey(category) && !gave(said, it, category)).collect(Collectors.toSet());
    }

    private static boolean gave(Map<UUID, Map<FactCategory, Statement>> said, UUID member, FactCategory category) {
        var word = said.getOrDefault(member, Map.of()).get(category);
        return word != null && word.given();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(row.getBoolean("given"), row.getBoolean("on_paper"), row.getString("kept_by"), Rows.instant(row, "stated_at"));
    }
}
