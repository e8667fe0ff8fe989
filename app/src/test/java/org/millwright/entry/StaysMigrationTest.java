package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.millwright.database.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A zone of before two at once was forbidden, with people in two filings, is brought up to date: nobody's admission is touched, and nothing new may overlap. */
class StaysMigrationTest {

    private static final UUID ZONE = new UUID(1, 0);
    private static final UUID PERSON = new UUID(2, 0);
    private static final UUID OTHER = new UUID(2, 1);

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = database.superuser();

    @Test
    void whoWasInTwoStaysInTwoAndNobodyNewIs() throws Exception {
        db.sql("""
                alter table filing_member drop constraint filing_member_once, drop constraint filing_member_member, drop constraint filing_member_filing, drop column stay, drop column overlapped;
                alter table filing drop constraint filing_stay, drop column stay;
                alter table filing_member add constraint filing_member_filing foreign key (zone_id, filing_id) references filing (zone_id, id);
                insert into zone (id, code, name_zh, name_en, division_code, latitude, longitude) values ('%s', 'old', '旧区', 'Old', '370613', 37, 121);""".formatted(ZONE) + filing(1, "admitted", 0, 100, PERSON) + filing(2, "filed", 50, 150, PERSON, OTHER) + filing(3, "arrived", 90, 120, PERSON)
                + filing(4, "returned", 0, 100, PERSON) + filing(5, "withdrawn", 0, 100, PERSON) + filing(6, "admitted", 150, 200, PERSON)).update();
        run(database.owner(), new ClassPathResource("db/migration/entry/V7__stays.sql").getContentAsString(StandardCharsets.UTF_8));

        assertThat(marked(PERSON)).as("who is here keeps the time, and where one ends another may begin").containsExactly(new UUID(3, 1), new UUID(3, 2));
        assertThat(marked(OTHER)).isEmpty();
        assertThat(db.sql("select count(*) from filing where state in ('filed', 'admitted', 'arrived')").query(Integer.class).single()).as("nobody's admission is taken away").isEqualTo(4);
        assertThatThrownBy(() -> db.sql(filing(7, "filed", 119, 140, PERSON)).update()).hasMessageContaining("filing_member_once");
        assertThatThrownBy(() -> db.sql("update filing set state = 'filed' where id = ?").param(new UUID(3, 4)).update()).isInstanceOf(RuntimeException.class);
        db.sql("update filing set state = 'closed', ended_at = now() where id = ?").param(new UUID(3, 3)).update();
        db.sql(filing(8, "filed", 119, 140, PERSON)).update();
        assertThat(db.sql("select isempty(stay) from filing_member where filing_id = ?").param(new UUID(3, 3)).query(Boolean.class).single()).as("follows its filing").isTrue();
    }

    private List<UUID> marked(UUID person) {
        return db.sql("select filing_id from filing_member where member_id = ? and overlapped order by filing_id").param(person).query(UUID.class).list();
    }

    private String filing(int n, String state, int fromHours, int untilHours, UUID... people) {
        boolean settled = n > 6;
        var sql = new StringBuilder("set session_replication_role = replica; insert into filing (zone_id, id, number, owner_id, installer_id, company_id, site_id, crew_id, origin, travel_mode, arrives_from, "
                + "arrives_until, leaves_at, distance_metres, filer, state, return_reason, revision, created_at, created_by, changed_at, first_filed_at, filed_at, ended_at) select z, '%s', 'BB-%d', z, z, z, z, z, '371002', 'road', "
                .formatted(new UUID(3, n), n) + "t + interval '%d hours', t + interval '%d hours', t + interval '%d hours', 1, 'receiver', '%s', 'x', 1, t, z, t, t + interval '%d minutes', t, %s "
                .formatted(fromHours, fromHours + 1, untilHours, state, n, state.equals("withdrawn") ? "t" : "null") + "from (select cast('%s' as uuid) as z, timestamptz '2026-12-01' as t) it;".formatted(ZONE));
        for (var person : people) {
            sql.append("insert into filing_member (zone_id, filing_id, member_id, position").append(settled ? ", stay" : "").append(") select zone_id, id, '").append(person).append("', 1")
                    .append(settled ? ", stay" : "").append(" from filing where id = '").append(new UUID(3, n)).append("';");
        }
        return sql.toString();
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
