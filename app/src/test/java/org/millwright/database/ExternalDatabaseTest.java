package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@Tag("both")
@Tag("slow")
class ExternalDatabaseTest {

    Map<String, Object> settings;

    TestDatabase database;

    @BeforeEach
    void goodSettings() {
        database = TestDatabase.create();
        settings = new LinkedHashMap<>(database.settings());
    }

    @Test
    void acceptsTwoRolesOfASupportedVersion() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesOneRoleForBoth() {
        settings.put("spring.datasource.username", "millwright_owner");
        refuses("spring.datasource.username and spring.flyway.user are both millwright_owner: the application must not own its tables, "
                + "give it a role of its own");
    }

    @Test
    void refusesAMissingOwner() {
        settings.remove("spring.flyway.user");
        refuses("spring.datasource.url is set but spring.flyway.user is not: it names the role that owns the tables");
    }

    @Test
    void namesTheAddressNobodyAnswersAt() {
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/millwright");
        refuses("the database is unreachable as millwright_app at jdbc:postgresql://127.0.0.1:1/millwright (");
    }

    @Test
    void namesTheRoleWhosePasswordIsWrong() {
        settings.put("spring.flyway.password", "wrong");
        refuses("the database is unreachable as millwright_owner at ", "check user and password in spring.flyway.*");
    }

    @Test
    void namesTheDatabaseThatIsMissing() {
        settings.put("spring.datasource.url", settings.get("spring.datasource.url") + "_not_there");
        refuses("create the database, owned by the role of spring.flyway.user");
    }

    @Test
    void refusesARoleThatRowLevelSecurityDoesNotBind() {
        connectAs("unbound_" + database.name(), "bypassrls");
        refuses("may pass row-level security by");
    }

    @Test
    void refusesAMemberOfTheOwner() {
        connectAs("member_" + database.name(), "in role millwright_owner");
        refuses("member of millwright_owner");
    }

    @Test
    void refusesAnOwnerWithoutTheRightToCreate() {
        database.superuser().sql("alter schema public owner to postgres").update();
        database.superuser().sql("revoke create on schema public from millwright_owner").update();
        refuses("role millwright_owner may not create tables: grant create on schema public to millwright_owner");
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        settings.put("spring.datasource.url", "jdbc:mysql://127.0.0.1/millwright");
        refuses("spring.datasource.url is jdbc:mysql://127.0.0.1/millwright: it must begin with jdbc:postgresql:");
    }

    /** Which of them is at hand nobody knows: what an old one says of itself is said by a stand-in. */
    @ParameterizedTest
    @CsvSource({"14.13, 14", "9.6.24, 9", "14.2 (Debian 14.2-1.pgdg110+1), 14"})
    void refusesAnOldServer(String version, String major) throws IOException {
        try (var old = new OldServer(version)) {
            settings.put("spring.datasource.url", old.url());
            refuses("the database at " + old.url() + " is PostgreSQL " + major + ": Millwright needs 15 or newer");
        }
    }

    private void connectAs(String role, String options) {
        database.superuser().sql("create role %s login password 'x' %s".formatted(role, options)).update();
        database.superuser().sql("grant connect on database %s to %s".formatted(database.name(), role)).update();
        settings.put("spring.datasource.username", role);
        settings.put("spring.datasource.password", "x");
    }

    private void refuses(String... parts) {
        assertThatThrownBy(this::check).isInstanceOf(StartupRefused.class).hasMessageContainingAll(parts).hasMessageNotContaining("\n");
    }

    private void check() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        ExternalDatabase.from(environment).check();
    }
}
