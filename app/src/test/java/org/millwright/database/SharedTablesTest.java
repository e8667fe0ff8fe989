package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("both")
@Tag("slow")
class SharedTablesTest {

    final TestDatabase database = TestDatabase.create();

    final JdbcClient app = JdbcClient.create(database.app());

    @ParameterizedTest
    @ValueSource(strings = {"event_publication", "event_publication_archive", "spring_session", "spring_session_attributes", "scheduled_tasks"})
    void areTheApplicationsToUseButNotToChange(String table) {
        assertThat(app.sql("select count(*) from " + table).query(Integer.class).single()).isZero();
        assertThat(app.sql("delete from " + table).update()).isZero();
        assertThatThrownBy(() -> app.sql("truncate " + table).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("alter table %s add x int".formatted(table)).update()).rootCause().hasMessageContaining("must be owner");
    }

    @Test
    void keepTheirMigrationHistoryFromTheApplication() {
        assertThat(database.superuser().sql("select script from flyway_schema_history where success").query(String.class).list())
                .containsExactly("V1__shared.sql");
        assertThatThrownBy(() -> app.sql("delete from flyway_schema_history").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void areMadeByTheOwnerAloneOnADatabaseWithoutExtensions() {
        var bare = TestDatabase.createEmpty();
        bare.superuser().sql("drop extension btree_gist").update();
        bare.superuser().sql("drop extension pg_trgm").update();
        TestServer.migrate(bare.ownerLogin());
        assertThat(bare.superuser().sql("select extname from pg_extension order by 1").query(String.class).list()).contains("btree_gist", "pg_trgm");
    }
}
