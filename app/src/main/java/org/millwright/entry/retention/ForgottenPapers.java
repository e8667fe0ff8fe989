package org.millwright.entry.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.entry.EvidenceFiles;
import org.millwright.file.Files;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that are left though nothing stands any more that rests on them. Their evidence had its days already, so theirs are over at once. */
@Component
@Order(4)
class ForgottenPapers implements Forgetting {

    /** A paper is up to twenty megabytes, and each is written twice to be sealed. */
    private static final int SEALED = 10;

    private static final String LEFT = """
            from stored_file s where s.zone_id = :zone and s.subject_type = 'evidence' and not exists (
                select 1 from entry_evidence e where e.zone_id = s.zone_id and e.subject_id = s.subject_id and e.file_id = s.id and e.erased_at is null)""";

    private static final String IN_CLEAR = """
            from stored_file s where s.zone_id = :zone and s.subject_type = 'evidence' and s.sealed_for is null and exists (
                select 1 from entry_evidence e where e.zone_id = s.zone_id and e.subject_id = s.subject_id and e.file_id = s.id and e.subject = 'person' and e.erased_at is null)""";

    private record Paper(UUID id, UUID subjectId) {}

    private final JdbcClient db;
    private final ObjectProvider<Files> files;

    ForgottenPapers(JdbcClient db, ObjectProvider<Files> files) {
        this.db = db;
        this.files = files;
    }

    @Override
    public String kind() {
        return "papers";
    }

    @Override
    public FactCategory category() {
        return FactCategory.TEST;
    }

    @Override
    public Figure figure() {
        return Figure.RECORDS;
    }

    @Override
    public int forget(Instant now, int most) {
        var left = list(LEFT, most);
        left.forEach(it -> files.getObject().remove(EvidenceFiles.SUBJECT, it.subjectId(), it.id()));
        return left.size();
    }

    /** Those from before papers were sealed lie in clear until a round has come to them. @return how many were sealed, some ten at the most */
    int seal() {
        var clear = list(IN_CLEAR, SEALED);
        clear.forEach(it -> files.getObject().seal(it.id(), it.subjectId()));
        return clear.size();
    }

    /** One that lies in clear counts as well: it should not be there like that. */
    @Override
    public int countOverdue(Instant now) {
        return db.sql("select (select count(*) " + LEFT + ") + (select count(*) " + IN_CLEAR + ")").param("zone", CurrentZone.id()).query(Integer.class).single();
    }

    private List<Paper> list(String which, int most) {
        return db.sql("select s.id, s.subject_id " + which + " order by s.id limit :most").param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> new Paper(Rows.id(row, "id"), Rows.id(row, "subject_id"))).list();
    }
}
