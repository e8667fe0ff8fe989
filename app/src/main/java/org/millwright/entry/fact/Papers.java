package org.millwright.entry.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded papers on which nothing rests: those that nobody has looked at yet, and those that were not taken and in whose place nothing was brought since. */
@Component
public class Papers {

    private static final int MOST = 50;

    /** @param refused why it was not taken; null while it waits to be looked at */
    public record Paper(FactSubject about, UUID subjectId, EvidenceKind kind, Instant statedAt, @Nullable String refused) {}

    /** The filing for which a paper was brought. */
    public record BroughtFor(UUID filingId, String number, Instant arrivesFrom) {}

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Papers(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** For a person's eyes: those brought for one filing, and one audit entry for each person who brought any. */
    public List<Paper> readPapers(UUID filingId, Collection<UUID> subjects, String purpose) {
        if (subjects.isEmpty()) return List.of();
        var papers = listPapers(filingId, subjects);
        papers.stream().filter(it -> it.about() == FactSubject.PERSON).map(Paper::subjectId).distinct().forEach(id -> events.publishEvent(new EvidenceRead(CurrentZone.id(), id, purpose)));
        return papers;
    }

    private List<Paper> listPapers(UUID filingId, Collection<UUID> subjects) {
        return db.sql("""
                select e.subject, e.subject_id, e.kind, e.stated_at, c.reason from entry_evidence e left join entry_evidence_check c on c.zone_id = e.zone_id and c.evidence_id = e.id
                where e.zone_id = :zone and e.filing_id = :filing and e.subject_id = any(:subjects) and e.to_check and e.erased_at is null and (c.evidence_id is null or not c.accepted and not exists (
                    select 1 from entry_evidence n where n.zone_id = e.zone_id and n.subject_id = e.subject_id and n.kind = e.kind and n.stated_at > e.stated_at))
                order by e.stated_at desc, e.id limit :most""").param("zone", CurrentZone.id()).param("filing", filingId).param("subjects", Rows.array(subjects)).param("most", MOST)
                .query((row, n) -> new Paper(Rows.word(FactSubject.class, row, "subject"), Rows.id(row, "subject_id"), EvidenceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), Rows.instant(row, "stated_at"), row.getString("reason"))).list();
    }

    /** By paper; one that belongs to no filing that was filed is left out. */
    public Map<UUID, BroughtFor> listFilings(Collection<UUID> papers) {
        Map<UUID, BroughtFor> filings = new HashMap<>();
        db.sql("""
                select e.id, f.id as filing_id, f.number, f.arrives_from from entry_evidence e join filing f on f.zone_id = e.zone_id and f.id = e.filing_id
                where e.zone_id = :zone and e.id = any(:papers) and f.number is not null and f.arrives_from is not null""").param("zone", CurrentZone.id()).param("papers", Rows.array(papers))
                .query(row -> {
                    filings.put(Rows.id(row, "id"), new BroughtFor(Rows.id(row, "filing_id"), row.getString("number"), Rows.instant(row, "arrives_from")));
                });
        return filings;
    }
}
