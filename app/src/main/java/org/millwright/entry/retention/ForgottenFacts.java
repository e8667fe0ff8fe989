package org.millwright.entry.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.EvidenceFiles;
import org.millwright.file.Files;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence of one category, with the papers it rests on: the last filing its person was in ended so many days ago, or there never was one and it is as old itself. */
class ForgottenFacts implements Forgetting {

    /** Stays with the decisions that rested on what was erased. */
    static final String BASIS = "entry.erased.retention";

    private static final String OVERDUE = """
            from entry_evidence e where e.zone_id = :zone and e.category = :category and e.subject = 'person' and e.erased_at is null and e.stated_at < :before and not exists (
                select 1 from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where m.zone_id = e.zone_id and m.member_id = e.subject_id and coalesce(f.ended_at, 'infinity') >= :before)""";

    private final FactCategory category;
    private final JdbcClient db;
    private final KeptDays kept;
    private final ObjectProvider<Files> files;

    ForgottenFacts(FactCategory category, JdbcClient db, KeptDays kept, ObjectProvider<Files> files) {
        this.category = category;
        this.db = db;
        this.kept = kept;
        this.files = files;
    }

    @Override
    public About about() {
        return new About("facts", category, Figure.FACTS);
    }

    private record Paper(UUID id, @Nullable UUID fileId, UUID subjectId) {}

    @Override
    public int forget(Instant now, int most) {
        var over = overdue("select e.id, e.file_id, e.subject_id", " order by e.stated_at, e.id limit :most", now).param("most", most)
                .query((row, n) -> new Paper(Rows.id(row, "id"), Rows.findId(row, "file_id"), Rows.id(row, "subject_id"))).list();
        over.stream().filter(it -> it.fileId() != null).forEach(it -> files.getObject().remove(EvidenceFiles.SUBJECT, it.subjectId(), it.fileId()));
        db.sql("update filing set deadlines = '{}', warned = '{}' where zone_id = :zone and ended_at is not null and id in (select filing_id from filing_member where zone_id = :zone and member_id = any(:people))")
                .param("zone", CurrentZone.id()).param("people", Rows.array(over.stream().map(Paper::subjectId).toList())).update();
        return db.sql("update entry_evidence set body = null, pool = null, line_key = null, erased_at = :now, erased_basis = :basis where zone_id = :zone and id = any(:ids) and erased_at is null")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(over.stream().map(Paper::id).toList())).param("now", Rows.at(now)).param("basis", BASIS).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        return db.sql(what + " " + OVERDUE + rest).param("zone", CurrentZone.id()).param("category", Rows.word(category)).param("before", Rows.at(kept.before(category, now)));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfEachCategory {

        @Bean
        @Order(2)
        Forgetting forgottenTests(JdbcClient db, KeptDays kept, ObjectProvider<Files> files) {
            return new ForgottenFacts(FactCategory.TEST, db, kept, files);
        }

        @Bean
        @Order(2)
        Forgetting forgottenHealth(JdbcClient db, KeptDays kept, ObjectProvider<Files> files) {
            return new ForgottenFacts(FactCategory.HEALTH, db, kept, files);
        }

        @Bean
        @Order(2)
        Forgetting forgottenVaccinations(JdbcClient db, KeptDays kept, ObjectProvider<Files> files) {
            return new ForgottenFacts(FactCategory.VACCINATION, db, kept, files);
        }

        @Bean
        @Order(2)
        Forgetting forgottenTravel(JdbcClient db, KeptDays kept, ObjectProvider<Files> files) {
            return new ForgottenFacts(FactCategory.TRAVEL, db, kept, files);
        }
    }
}
