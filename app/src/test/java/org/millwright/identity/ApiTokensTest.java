package org.millwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MillwrightTest
class ApiTokensTest {

    @Autowired ApiTokens tokens;
    @Autowired Memberships memberships;
    @Autowired Accounts accounts;
    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private CurrentUser user;

    @BeforeEach
    void somebody() {
        zone = SampleZone.make(app);
        user = zone.person(Role.ADMINISTRATOR);
    }

    @Test
    void actsAsItsMakerWithinItsScopesAndNoFurther() {
        var token = issue(Set.of("home:read"), Duration.ofDays(1));
        var found = tokens.findUser(token).orElseThrow();
        assertThat(found.accountId()).isEqualTo(user.accountId());
        assertThat(found.scopes()).containsExactly("home:read");
        assertThat(get("/", token)).isEqualTo(200);
        assertThat(get("/users", token)).isEqualTo(403);
        assertThat(get("/account", token)).as("not by token at all").isEqualTo(403);
    }

    @Test
    void keepsNoSession() {
        var visitor = new Visitor(port);
        visitor.getByToken("/", issue(Set.of("home:read"), Duration.ofDays(1)));
        assertThat(visitor.cookie("SESSION")).isEmpty();
    }

    @Test
    void isStoredAsADigest() {
        var token = issue(Set.of("home:read"), Duration.ofDays(1));
        var secret = token.split("_", 3)[2];      // which may hold that sign itself
        assertThat(database.superuser().sql("select t::text from api_token t where zone_id = :zone").param("zone", zone.zone().id()).query(String.class).list())
                .hasSize(1).noneMatch(row -> row.contains(secret));
    }

    @Test
    void endsWithItsTimeAndSaysSo() {
        var answer = new Visitor(port).getByToken("/", issue(Set.of("home:read"), Duration.ofSeconds(-1)));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("http.token.expired").contains("expired at 20");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(new Visitor(port).getByToken("/", "mw_" + zone.zone().code() + "_" + "x".repeat(43)).body()).contains("http.token.unknown");
    }

    @Test
    void readsTheDescriptionOfTheApiWhateverItsScopesAndInTheLanguageItAsksFor() {
        var token = issue(Set.of("users:read"), Duration.ofDays(1));
        assertThat(get("/v3/api-docs", token)).isEqualTo(200);
        var refused = new Visitor(port).send("/", request -> request.header("Accept", Visitor.JSON).setHeader("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token));
        assertThat(refused.body()).contains("http.scope").contains("此令牌缺少权限范围");
    }

    @Test
    void aFieldThatIsNotKnownIsNamedInsteadOfLost() {
        user = zone.person(Role.COMPANY);
        var token = issue(Set.of("demand:write"), Duration.ofDays(1));
        var refused = new Visitor(port).send("/demands", request -> request.header("Authorization", "Bearer " + token).header("Content-Type", Visitor.JSON)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"titel\":\"x\"}")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("http.json.unknown").contains("titel").contains("contactName");
    }

    @Test
    void endsWhenRevokedByItsOwnerOnly() {
        var token = issue(Set.of("home:read"), Duration.ofDays(1));
        assertThat(get("/", token)).isEqualTo(200);
        var id = zone.inside(() -> tokens.listTokens(user)).getFirst().id();
        assertThat(zone.inside(() -> tokens.revoke(zone.person(Role.COMPANY), id))).isFalse();
        assertThat(get("/", token)).isEqualTo(200);
        assertThat(zone.inside(() -> tokens.revoke(user, id))).isTrue();
        assertThat(new Visitor(port).getByToken("/", token).body()).contains("\"status\":401").contains("http.token.revoked");
        assertThat(zone.inside(() -> tokens.revoke(user, id))).as("a second time").isFalse();
    }

    @Test
    void endsWithTheMembershipAndWithTheAccount() {
        var byMembership = issue(Set.of("home:read"), Duration.ofDays(1));
        zone.inside(() -> {
            memberships.end(user.membershipId(), Instant.now());
            return true;
        });
        assertThat(get("/", byMembership)).isEqualTo(401);
        user = zone.person(Role.COMPANY);
        var byAccount = issue(Set.of("home:read"), Duration.ofDays(1));
        accounts.setDisabled(user.accountId(), true, Instant.now());
        assertThat(get("/", byAccount)).isEqualTo(401);
    }

    @Test
    void ofAnotherZoneIsNothingHere() {
        var token = issue(Set.of("home:read"), Duration.ofDays(1));
        var swapped = token.replace("mw_" + zone.zone().code() + "_", "mw_" + SampleZone.make(app).zone().code() + "_");
        assertThat(tokens.findUser(swapped)).isEmpty();
    }

    private String issue(Set<String> scopes, Duration lasts) {
        return zone.inside(() -> tokens.issue(user, "test", scopes, Instant.now().plus(lasts)));
    }

    private int get(String path, String token) {
        return new Visitor(port).getByToken(path, token).statusCode();
    }
}
