package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.intake.ImportStage.TODAY;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page after a large import has to tell, while somebody waits for it; PostgreSQL before 17 plans it otherwise. */
@MillwrightTest
@Tag("both")
@Tag("slow")
class ImportResultsTest {

    private static final int PEOPLE = 8_000;

    @Autowired ApplicationContext app;
    @Autowired ImportResults results;
    @Autowired JdbcClient db;

    private ImportStage stage;

    @BeforeEach
    void aZone() {
        stage = new ImportStage(app);
    }

    @Test
    void papersOfThousandsAreFoundAtOnceAndEachOnce() throws IOException {
        var id = ImportStage.id(stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(ImportStage.roster(40))), "ALL", null));
        stage.in(() -> many(stage.people.zone));
        var found = stage.in(() -> {
            db.sql("set local statement_timeout = '3s'").update();
            return results.endings(id, TODAY, TODAY.plusDays(30), 12);
        });
        assertThat(found.count()).isEqualTo(PEOPLE);
        assertThat(found.first()).hasSize(12).extracting(ImportResults.Ending::ownerId).doesNotHaveDuplicates();
        assertThat(stage.in(() -> results.sums(id, TODAY))).isEqualTo(new ImportResults.Sums(2, 2, 0));
    }

    /** In the first crew, and planned for the second: one person with one paper. */
    private int many(UUID zone) {
        db.sql("""
                insert into member (zone_id, id, installer_id, name, document_kind, document_cipher, document_hash, document_masked, joined_at)
                select zone_id, gen_random_uuid(), installer_id, '众人', 'passport', '', 'many' || n, '', now()
                from crew, generate_series(1, :people) n where zone_id = :zone and code = 'A-01'""").param("people", PEOPLE).param("zone", zone).update();
        for (var crew : List.of("'A-01' as crew, current_date - 9 as joined, current_date + 9 as left_on",
                "'A-02' as crew, current_date + 9 as joined, null::date as left_on")) {
            db.sql("""
                    insert into crew_member (zone_id, id, crew_id, member_id, joined_on, left_on)
                    select c.zone_id, gen_random_uuid(), c.id, m.id, t.joined, t.left_on from (select %s) t
                    join crew c on c.code = t.crew join member m on m.zone_id = c.zone_id and m.name = '众人' where c.zone_id = :zone""".formatted(crew))
                    .param("zone", zone).update();
        }
        return db.sql("""
                insert into certificate (zone_id, id, member_id, kind_code, number, issued_on, valid_to)
                select zone_id, gen_random_uuid(), id, 'Q1', 'Q1', current_date - 9, current_date + 9 from member where zone_id = :zone and name = '众人'""")
                .param("zone", zone).update();
    }
}
