package org.millwright.entry.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.EvidenceFiles;
import org.millwright.entry.consent.Consents;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.entry.fact.EvidenceErasure;
import org.millwright.file.Files;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.millwright.vault.PersonalCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Destroys what is known of one person who asks. What rests on the person's consent goes at once. What is kept by law stays until its days are over, unless the health
 * officer names the law under which it goes before; as long as any of it stays, so does the person's key.
 */
@Component
public class Erasing {

    /**
     * What a person's wish does not reach.
     *
     * @param source the article or order that keeps it
     * @param until  the end of its days, counted from the end of the last filing, as that stands now
     */
    public record Held(FactCategory category, String source, Instant until, int pieces) {}

    /** @param held what stayed */
    public record Outcome(int erased, List<Held> held) {}

    private final JdbcClient db;
    private final LegalBases bases;
    private final Consents consents;
    private final KeptDays days;
    private final EvidenceErasure evidence;
    private final ObjectProvider<Files> files;
    private final PersonalCipher cipher;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(JdbcClient db, LegalBases bases, Consents consents, KeptDays days, EvidenceErasure evidence, ObjectProvider<Files> files, PersonalCipher cipher, Zones zones,
            ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.bases = bases;
        this.consents = consents;
        this.days = days;
        this.evidence = evidence;
        this.files = files;
        this.cipher = cipher;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** What is there of the person, is kept by law, and has days left. */
    public List<Held> listHeld(UUID member) {
        var now = clock.instant();
        var today = zones.currentZone().dayOf(now);
        var kept = consents.keptOf(member);
        var over = lastFilingEnds(member);
        var held = new ArrayList<Held>();
        for (var basis : bases.on(today).values()) {
            var there = kept.get(basis.category());
            if (basis.kind() != LegalBasis.Kind.LAW || there == null) continue;
            var from = over != null ? over : there.lastAt() != null ? there.lastAt() : now;
            var until = from.plus(Duration.ofDays(days.on(today).get(basis.category())));
            if (until.isAfter(now)) held.add(new Held(basis.category(), basis.source(), until, there.pieces()));
        }
        return held;
    }

    private @Nullable Instant lastFilingEnds(UUID member) {
        return db.sql("""
                select max(coalesce(f.ended_at, f.leaves_at)) as ends from filing f join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id
                where f.zone_id = :zone and m.member_id = :member""").param("zone", CurrentZone.id()).param("member", member).query((row, n) -> Rows.findInstant(row, "ends")).list().getFirst();
    }

    /**
     * @param reason under which clause or whose demand; stays with the decisions that rested on it
     * @param source the law by which the health officer destroys what the law keeps; empty: that stays
     * @throws Refusal when all that is there is kept by law
     */
    public Outcome erase(CurrentUser user, UUID member, String reason, String source) {
        boolean all = user.is(Role.HEALTH_OFFICER) && !source.isEmpty();
        var held = all ? List.<Held>of() : listHeld(member);
        var basis = all ? reason + " · " + source : reason;
        var stays = held.stream().map(Held::category).toList();
        int erased = LegalBases.categories().stream().filter(it -> !stays.contains(it)).mapToInt(it -> evidence.erase(member, it, basis)).sum();
        if (erased == 0 && !held.isEmpty()) throw refusal(user, held.getFirst());
        if (held.isEmpty()) forgetAll(member);
        forgetDeadlines(member);
        db.sql("insert into entry_erasure (zone_id, id, member_id, evidence, basis, erased_at, erased_by) values (:zone, :id, :member, :evidence, :basis, :now, :by)")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("member", member).param("evidence", erased).param("basis", basis)
                .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        events.publishEvent(new PersonErased(CurrentZone.id(), member, erased, basis));
        return new Outcome(erased, held);
    }

    /** They tell when tests were made. Whoever is still in is decided anew with what is left, and has those of that. */
    private void forgetDeadlines(UUID member) {
        db.sql("update filing set deadlines = '{}', warned = '{}' where zone_id = :zone and id in (select filing_id from filing_member where zone_id = :zone and member_id = :member)")
                .param("zone", CurrentZone.id()).param("member", member).update();
    }

    private void forgetAll(UUID member) {
        var papers = files.getObject();
        papers.listFiles(EvidenceFiles.SUBJECT, member).forEach(paper -> papers.remove(EvidenceFiles.SUBJECT, member, paper.id()));
        cipher.destroy(member);
    }

    private Refusal refusal(CurrentUser user, Held it) {
        return Refusal.conflict(user.is(Role.HEALTH_OFFICER) ? "entry.refusal.erasure_by_law.officer" : "entry.refusal.erasure_by_law",
                new DefaultMessageSourceResolvable("fact-category." + it.category()), it.source(), zones.currentZone().dayOf(it.until()).toString());
    }
}
