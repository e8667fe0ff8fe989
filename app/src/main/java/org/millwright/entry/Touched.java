package org.millwright.entry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.CrewChanged;
import org.millwright.directory.CrewsChanged;
import org.millwright.directory.SiteChanged;
import org.millwright.entry.Batch.Source;
import org.millwright.entry.chain.TransferCancelled;
import org.millwright.entry.chain.TransferOrdered;
import org.millwright.entry.consent.ConsentStated;
import org.millwright.entry.fact.EvidenceChecked;
import org.millwright.entry.fact.EvidenceGiven;
import org.millwright.entry.hold.ContactsChanged;
import org.millwright.entry.hold.HoldEnded;
import org.millwright.entry.retention.PersonErased;
import org.millwright.protocol.EditionEvent;
import org.millwright.protocol.EditionNotice;
import org.millwright.protocol.EditionPublished;
import org.millwright.protocol.level.LevelChanged;
import org.millwright.protocol.level.RiskAreaChanged;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open filings a change is about, and has them decided again: in its own transaction, so that nobody sees the fact without what follows from it. */
@Component
class Touched {

    private final JdbcClient db;
    private final FilingStops stops;
    private final Redeciding redeciding;

    Touched(JdbcClient db, FilingStops stops, Redeciding redeciding) {
        this.db = db;
        this.stops = stops;
        this.redeciding = redeciding;
    }

    @EventListener
    void on(EvidenceGiven event) {
        redeciding.redecide(listFilings(event.subjects()), Cause.FACT, null);
    }

    @EventListener
    void on(EvidenceChecked event) {
        if (event.accepted()) redeciding.redecide(listFilings(event.subjects()), Cause.FACT, null);
    }

    /** Levels and areas hang on a site's division, and how far it is on its position. */
    @EventListener
    void on(SiteChanged event) {
        redeciding.redecide(listFilings(List.of(event.siteId())), Cause.FACT, null);
    }

    /** Who is a local crew hangs on its home. */
    @EventListener
    void on(CrewChanged event) {
        if (event.part().equals("profile")) redeciding.redecide(listFilings(List.of(event.crewId())), Cause.FACT, null);
    }

    /** All a roster moved, at once: more than a few become a batch. */
    @EventListener
    void on(CrewsChanged event) {
        redeciding.redecide(listFilings(event.crews()), Cause.FACT, null);
    }

    @EventListener
    void on(TransferOrdered event) {
        redeciding.redecide(listFilings(List.of(event.filingId())), Cause.FACT, null);
    }

    /** In the transaction that listed them: nobody goes on working beside a case because a round has not come to it yet. */
    @EventListener
    void on(ContactsChanged event) {
        redeciding.redecide(listFilings(event.members()), Cause.CONTACT, null);
    }

    /** Whoever was taken away bars the others no more. */
    @EventListener
    void on(HoldEnded event) {
        if (!event.here()) redeciding.redecide(List.of(event.filingId()), Cause.FACT, null);
    }

    /** It may have been the only one. */
    @EventListener
    void on(TransferCancelled event) {
        redeciding.redecide(listFilings(List.of(event.filingId())), Cause.FACT, null);
    }

    @EventListener
    void on(LevelChanged event) {
        redeciding.redecideAll(Cause.LEVEL, new Source(event.periodId(), List.of(event.level().name(), event.from().toString(), event.division(), event.withdrawn() ? "withdrawn" : "")));
    }

    @EventListener
    void on(EditionPublished event) {
        redeciding.redecideAll(Cause.EDITION, new Source(event.editionId(), List.of(event.document(), String.valueOf(event.number()))));
    }

    /** Nothing takes its place: what was judged by it is judged by nothing now. */
    @EventListener
    void on(EditionNotice.Withdrawn event) {
        redeciding.redecideAll(Cause.EDITION, new Source(event.editionId(), List.of(event.name())));
    }

    @EventListener
    void on(EditionEvent.ReadOut event) {
        redeciding.redecide(listFilings(event.memberIds()), Cause.FACT, null);
    }

    @EventListener
    void on(EditionEvent.Acknowledged event) {
        redeciding.redecide(listFilings(db.sql("""
                select m.id from member m join membership s on s.zone_id = m.zone_id and s.account_id = m.account_id where m.zone_id = :zone and s.id = :membership and m.left_at is null""")
                .param("zone", CurrentZone.id()).param("membership", event.membershipId()).query(UUID.class).list()), Cause.FACT, null);
    }

    @EventListener
    void on(ConsentStated event) {
        if (event.erased() > 0) redeciding.redecide(listFilings(List.of(event.memberId())), Cause.ERASURE, null);
    }

    /** An answer that rested on what is destroyed stands no longer. */
    @EventListener
    void on(PersonErased event) {
        if (event.evidence() > 0) redeciding.redecide(listFilings(List.of(event.memberId())), Cause.ERASURE, null);
    }

    @EventListener
    void on(RiskAreaChanged event) {
        redeciding.redecide(listThrough(event.division()), Cause.RISK_AREA, new Source(event.areaId(), List.of(event.risk().name(), event.from().toString(), event.division(), event.until() == null ? "" : event.until().toString())));
    }

    /** Whose journey names the division, a part of it, or what it is a part of. */
    List<UUID> listThrough(String division) {
        return stops.listThrough(division);
    }

    /** Of people, vehicles, equipment, filings, crews or sites. Each kind is looked up by its own index: joined by "or" they cost a reading of every open filing for each result that comes in. */
    List<UUID> listFilings(Collection<UUID> subjects) {
        return db.sql("""
                select f.id from filing f join (
                    select i.id from filing i where i.zone_id = :zone and i.id = any(:ids)
                    union select i.id from filing i where i.zone_id = :zone and i.site_id = any(:ids)
                    union select i.id from filing i where i.zone_id = :zone and i.crew_id = any(:ids)
                    union select m.filing_id from filing_member m where m.zone_id = :zone and m.member_id = any(:ids)
                    union select v.filing_id from filing_vehicle v where v.zone_id = :zone and v.id = any(:ids)
                    union select e.filing_id from filing_equipment e where e.zone_id = :zone and e.id = any(:ids)) touched on touched.id = f.id
                where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived') order by f.id""").param("zone", CurrentZone.id()).param("ids", Rows.array(List.copyOf(subjects)))
                .query(UUID.class).list();
    }
}
