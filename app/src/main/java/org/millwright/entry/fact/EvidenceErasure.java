package org.millwright.entry.fact;

import java.time.Clock;
import java.util.UUID;
import org.millwright.entry.EvidenceFiles;
import org.millwright.file.Files;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what is known of a person in one category away for good: what was stated, the tubes it could be found by, the papers, the daily reports of a quarantine, and
 * temperatures taken on sites.
 */
@Component
public class EvidenceErasure {

    private final JdbcClient db;
    private final ObjectProvider<Files> files;
    private final FeverWatches fevers;
    private final Clock clock;

    EvidenceErasure(JdbcClient db, ObjectProvider<Files> files, FeverWatches fevers, Clock clock) {
        this.db = db;
        this.files = files;
        this.fevers = fevers;
        this.clock = clock;
    }

    /**
     * @param basis stays with the decisions that rested on it
     * @return pieces that went
     */
    public int erase(UUID member, FactCategory category, String basis) {
        var papers = db.sql("select file_id from entry_evidence where zone_id = :zone and subject = 'person' and subject_id = :member and category = :category and erased_at is null and file_id is not null")
                .param("zone", CurrentZone.id()).param("member", member).param("category", Rows.word(category)).query(UUID.class).list();
        papers.forEach(file -> files.getObject().remove(EvidenceFiles.SUBJECT, member, file));
        int erased = db.sql("""
                update entry_evidence set body = null, pool = null, erased_at = :now, erased_basis = :basis
                where zone_id = :zone and subject = 'person' and subject_id = :member and category = :category and erased_at is null""").param("zone", CurrentZone.id())
                .param("member", member).param("category", Rows.word(category)).param("now", Rows.at(clock.instant())).param("basis", basis).update();
        return category == FactCategory.HEALTH ? erased + eraseReports(member) + fevers.forgetOf(member) : erased;
    }

    /** That one had to be looked at tells of health, too. */
    private int eraseReports(UUID member) {
        db.sql("""
                delete from quarantine_look l using quarantine_order o where l.zone_id = :zone and o.zone_id = l.zone_id and o.id = l.order_id and o.member_id = :member""")
                .param("zone", CurrentZone.id()).param("member", member).update();
        return db.sql("""
                update quarantine_report r set body = null from quarantine_order o
                where r.zone_id = :zone and o.zone_id = r.zone_id and o.id = r.order_id and o.member_id = :member and r.body is not null""").param("zone", CurrentZone.id())
                .param("member", member).update();
    }
}
