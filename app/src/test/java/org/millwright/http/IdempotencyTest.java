package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.millwright.tenancy.ZoneRounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One effect for each key, tried on an operation of the administration; each effect leaves one audit entry. */
@MillwrightTest
class IdempotencyTest {

    private static final String PATH = "/settings/account.linkHours/values";
    private static final String BODY = "{\"value\":\"24\",\"from\":\"2099-01-01\"}";

    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private Visitor administrator;
    private JdbcClient catalogue;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void anAdministrator() {
        zone = SampleZone.make(app);
        administrator = zone.visitor(port, Role.ADMINISTRATOR);
        catalogue = database.superuser();
    }

    @Test
    void aReplayGetsTheFirstAnswerAndDoesNothing() {
        var first = administrator.postJson(PATH, BODY, key);
        var again = administrator.postJson(PATH, "{ \"from\": \"2099-01-01\",\n \"value\": \"24\" }", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherBodyOrAnotherOperationUnderTheSameKeyIsRefused() {
        administrator.postJson(PATH, BODY, key);
        assertThat(administrator.postJson(PATH, BODY.replace("24", "25"), key)).satisfies(answer -> isProblem(answer, 422, "http.idempotency.other"));
        assertThat(administrator.postJson("/account/profile", "{\"name\":\"x\",\"locale\":\"en\"}", key)).satisfies(answer -> isProblem(answer, 422, "http.idempotency.other"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOnePerson() {
        administrator.postJson("/account/profile", "{\"name\":\"x\",\"locale\":\"en\"}", key);
        assertThat(zone.visitor(port, Role.COMPANY).postJson("/account/profile", "{\"name\":\"y\",\"locale\":\"en\"}", key).statusCode()).isEqualTo(200);
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldSoAndLaterGetsItsAnswer() throws Exception {
        try (var held = holdTheRow()) {
            var first = administrator.postJsonLater(PATH, BODY, key);
            waitUntilSomebodyWaits();
            var second = administrator.postJson(PATH, BODY, key);
            assertThat(second).satisfies(answer -> isProblem(answer, 409, "http.idempotency.running"));
            held.rollback();
            assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
        assertThat(administrator.postJson(PATH, BODY, key).statusCode()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatIsKilledInBetweenLeavesNoKeyBehind() throws Exception {
        try (var held = holdTheRow()) {
            var first = administrator.postJsonLater(PATH, BODY, key);
            waitUntilSomebodyWaits();
            catalogue.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Boolean.class).list();
            assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
            held.rollback();
        }
        assertThat(keys()).isZero();
        assertThat(administrator.postJson(PATH, BODY, key).statusCode()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void refusedInputLeavesItsKeyFree() {
        assertThat(administrator.postJson(PATH, BODY.replace("24", "no number"), key).statusCode()).isEqualTo(422);
        assertThat(administrator.postJson(PATH, BODY, key).statusCode()).isEqualTo(201);
    }

    @Test
    void aDoubleClickOnAFormDoesNothingTwice() {
        var form = Map.of("value", "24", "from", "2099-01-01", "_idempotency", key);
        assertThat(administrator.post(PATH, form).statusCode()).isEqualTo(303);
        assertThat(administrator.post(PATH, form).statusCode()).isEqualTo(303);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void everyFormCarriesAKeyOfItsOwn() {
        var page = administrator.get("/account").body();
        var keys = java.util.regex.Pattern.compile("name=\"_idempotency\" value=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(keys).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(page.split("<form[^>]* method=\"post\"", -1)).hasSize(keys.size() + 1);
    }

    @Test
    void aSecretShownOnceIsNotKeptForAReplay() {
        var body = "{\"tokenName\":\"nightly\",\"scopes\":[\"home:read\"],\"days\":\"30\"}";
        var first = administrator.postJson("/account/tokens", body, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(administrator.postJson("/account/tokens", body, key)).satisfies(answer -> isProblem(answer, 409, "http.idempotency.done"));
        var token = first.body().replaceAll("(?s).*\"token\"\\s*:\\s*\"(mw_[^\"]+)\".*", "$1");
        assertThat(catalogue.sql("select count(*) from idempotency i where i::text like '%' || :token || '%'").param("token", token).query(Integer.class).single()).isZero();
    }

    @Test
    void anOperationWithTransactionsOfItsOwnHappensOnceToo() {
        var body = "{\"old\":\"%s\",\"password\":\"five other plain words\"}".formatted(SampleZone.PASSWORD);
        var first = administrator.postJson("/account/password", body, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var again = administrator.postJson("/account/password", body, key);
        assertThat(again.statusCode()).as("the old password is no longer right, but this is a repetition").isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(administrator.postJson("/account/password", body.replace("five", "six"), key)).satisfies(answer -> isProblem(answer, 422, "http.idempotency.other"));
        assertThat(catalogue.sql("select count(*) from audit_entry where zone_id = :zone and action = 'account.password-changed'").param("zone", zone.zone().id())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aRepeatedSignOutEverywhereEndsNoLaterSession() {
        assertThat(administrator.postJson("/account/sign-out-everywhere", "", key).statusCode()).isEqualTo(200);
        var later = zone.visitor(port, Role.ADMINISTRATOR);
        assertThat(later.postJson("/account/sign-out-everywhere", "", key).statusCode()).isEqualTo(200);
        assertThat(later.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void refusedInputOfSuchAnOperationLeavesItsKeyFree() {
        var body = "{\"old\":\"%s\",\"password\":\"five other plain words\"}";
        assertThat(administrator.postJson("/account/password", body.formatted("not the old one"), key).statusCode()).isEqualTo(422);
        assertThat(administrator.postJson("/account/password", body.formatted(SampleZone.PASSWORD), key).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsKeptForAReplayIsSealed() {
        var answer = administrator.postJson(PATH, BODY, key);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThat(catalogue.sql("select answer from idempotency where zone_id = :zone and key = :key").param("zone", zone.zone().id()).param("key", key).query(String.class).single())
                .startsWith("v1:").doesNotContain("/settings");
    }

    @Test
    void oneZonesFailureKeepsNoOtherFromForgetting() {
        var seen = new java.util.ArrayList<UUID>();
        var other = SampleZone.make(app);
        ZoneRounds.go("a round", java.util.List.of(zone.zone(), other.zone()), each -> {
            seen.add(org.millwright.tenancy.CurrentZone.id());
            if (seen.size() == 1) throw new IllegalStateException("the first zone's rows are locked");
        });
        assertThat(seen).containsExactly(zone.zone().id(), other.zone().id());
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThat(administrator.postJson(PATH, BODY, "k".repeat(101))).satisfies(answer -> isProblem(answer, 400, "http.idempotency.long"));
    }

    @Test
    void keysGoAfterTwoDays() {
        administrator.postJson(PATH, BODY, key);
        var keeper = app.getBean(Idempotency.class);
        zone.inside(() -> {
            keeper.forget(Instant.now().minus(Duration.ofHours(48)));
            return true;
        });
        assertThat(keys()).isEqualTo(1);
        zone.inside(() -> {
            keeper.forget(Instant.now().plusSeconds(1));
            return true;
        });
        assertThat(keys()).isZero();
    }

    /** A transaction that holds the very row the operation will write, so that the operation waits in the middle of its work. */
    private Connection holdTheRow() throws SQLException {
        var connection = database.owner().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local app.zone = '" + zone.zone().id() + "'");
            statement.execute("insert into zone_setting (zone_id, name, valid_from, value) values ('%s', 'account.linkHours', '2099-01-01', '1')".formatted(zone.zone().id()));
        }
        return connection;
    }

    private void waitUntilSomebodyWaits() {
        var until = Instant.now().plusSeconds(30);
        while (catalogue.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Integer.class).single() == 0) {
            assertThat(Instant.now()).as("nobody waits for the row").isBefore(until);
            Thread.onSpinWait();
        }
    }

    private int effects() {
        return catalogue.sql("select count(*) from audit_entry where zone_id = :zone and action = 'zone.setting-decided'").param("zone", zone.zone().id())
                .query(Integer.class).single();
    }

    private int keys() {
        return catalogue.sql("select count(*) from idempotency where zone_id = :zone").param("zone", zone.zone().id()).query(Integer.class).single();
    }

    private static void isProblem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
    }
}
