package org.millwright.protocol.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Contact;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.rule.ControlLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A health officer orders levels and risk areas: what it means is shown first, what was shown is what is confirmed, and everybody sees it. */
@MillwrightTest
class LevelStoryTest {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern FORESEEN = Pattern.compile("name=\"foreseen\" value=\"([^\"]+)\"");

    @Autowired ApplicationContext app;
    @Autowired ControlLevels levels;
    @Autowired RiskAreas areas;
    @Autowired TestDatabase database;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private SampleZone zone;
    private Visitor health;
    private Instant now;

    @BeforeEach
    void aZoneInNormalMode() {
        zone = SampleZone.make(app);
        health = zone.visitor(port, Role.HEALTH_OFFICER);
        now = clock.instant();
    }

    @Test
    void aLevelIsShownConfirmedAndSeen() {
        assertThat(health.get("/").body()).doesNotContain("mw-levelcard");
        var order = order("II", "", now.minusSeconds(60));
        var preview = health.get("/control-levels/preview?" + query(order));
        assertThat(preview.body()).contains("What this order would mean").contains("Nobody and nothing");
        assertThat(inForce()).isEqualTo(ControlLevel.NONE);
        assertThat(confirm("/control-levels", order, preview).statusCode()).isEqualTo(303);
        assertThat(inForce()).isEqualTo(ControlLevel.II);
        assertThat(health.get("/").body()).contains("Control Level II", "mw-levelcard", "strict, since").as("nobody has said what follows from it").contains("no edition says what follows from it");
        assertThat(zone.visitor(port, Role.GUARD).get("/control-levels").body()).contains("Office 12").doesNotContain("Order a level");
        assertThat(audited()).containsExactly("level.confirmed");
    }

    @Test
    void whatWasNotShownIsNotConfirmed() {
        var order = order("III", "", now);
        HttpResponse<String> unseen = health.post("/control-levels", order);
        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(unseen.body()).contains("What this order would mean").doesNotContain("changed since");
        aSite("370613");
        HttpResponse<String> changed = confirm("/control-levels", order, unseen);
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("changed since you looked", "open sites there", "厂区");
        assertThat(confirm("/control-levels", order, changed).statusCode()).isEqualTo(303);
        assertThat(health.getJson("/control-levels").body()).contains("\"state\":\"IN_FORCE\"", "\"level\":\"III\"");
    }

    @Test
    void whatIsWrongIsNamedAndNothingTypedIsLost() {
        var answer = health.get("/control-levels/preview?" + query(Map.of("division", "12", "level", "V", "from", "soon", "source", "", "reason", "because")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-division", "#f-level", "#f-from", "#f-source").contains("value=\"12\"", "value=\"soon\"", "because");
        assertThat(health.get("/control-levels/preview?" + query(order("II", "", now.plus(Duration.ofDays(4000))))).body()).contains("more than a year");
        assertThat(zone.visitor(port, Role.ZONE_OFFICER).post("/control-levels", order("II", "", now)).statusCode()).isEqualTo(403);
    }

    @Test
    void aLevelAheadCanBeWithdrawnAndTheOneBeforeGoesOn() {
        inside(ControlLevel.III, "", now.minusSeconds(1000));
        UUID ahead = inside(ControlLevel.I, "", now.plus(Duration.ofDays(1)));
        assertThat(levelAt("370613", now.plus(Duration.ofDays(2)))).isEqualTo(ControlLevel.I);
        assertThat(health.get("/").body()).contains("mw-next");
        health.get("/control-levels");
        assertThat(health.post("/control-levels/" + ahead + "/withdrawal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(levelAt("370613", now.plus(Duration.ofDays(2)))).isEqualTo(ControlLevel.III);
        assertThat(health.post("/control-levels/" + ahead + "/withdrawal", Map.of()).statusCode()).isEqualTo(409);
        assertThat(audited()).containsExactly("level.confirmed", "level.confirmed", "level.withdrawn");
    }

    @Test
    void theSmallestDivisionHasTheWord() {
        inside(ControlLevel.II, "", now.minusSeconds(100));
        inside(ControlLevel.I, "370600", now.minusSeconds(90));
        inside(ControlLevel.NONE, "370613", now.minusSeconds(80));
        assertThat(levelAt("370613", now)).isEqualTo(ControlLevel.NONE);
        assertThat(levelAt("370602", now)).isEqualTo(ControlLevel.I);
        assertThat(levelAt("370203", now)).isEqualTo(ControlLevel.II);
    }

    @Test
    void twoLevelsNeverStandAtOnce() {
        inside(ControlLevel.II, "", now);
        assertThatThrownBy(() -> inside(ControlLevel.III, "", now.minusSeconds(100))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("level.refusal.later"));
        assertThatThrownBy(() -> zone.inside(this::insertTheSameAgain)).as("the database itself").isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void riskAreasAreOrderedEndedAndLookedUp() {
        var order = new HashMap<>(Map.of("division", "370203", "place", "某街道", "risk", "HIGH", "from", FIELD.format(now.minus(Duration.ofDays(3))), "until", "", "source", "通报 7 号"));
        assertThat(confirm("/risk-areas", order, health.get("/risk-areas/preview?" + query(order))).statusCode()).isEqualTo(303);
        assertThat(health.get("/risk-areas").body()).contains("high risk", "某街道", "End now");
        var within = zone.inside(() -> areas.listWithin(now.minus(Duration.ofDays(14)), now));
        assertThat(RiskAreas.riskOf(within, "370203", now)).contains(RiskLevel.HIGH);
        assertThat(RiskAreas.riskOf(within, "370200", now)).as("who names the city alone may have been there").contains(RiskLevel.HIGH);
        assertThat(RiskAreas.riskOf(within, "370203", now.minus(Duration.ofDays(4)))).isEmpty();
        assertThat(RiskAreas.riskOf(within, "370613", now)).isEmpty();
        UUID id = within.getFirst().id();
        assertThat(health.post("/risk-areas/" + id + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(health.post("/risk-areas/" + id + "/end", Map.of()).statusCode()).isEqualTo(409);
        assertThat(audited()).containsExactly("risk-area.confirmed", "risk-area.ended");
    }

    private int insertTheSameAgain() {
        return app.getBean(JdbcTemplate.class).update("""
                insert into control_level (zone_id, id, division, level, from_at, source, confirmed_at, confirmed_by)
                select zone_id, gen_random_uuid(), division, 'i', from_at, source, confirmed_at, confirmed_by from control_level where zone_id = ?""", zone.zone().id());
    }

    private HttpResponse<String> confirm(String path, Map<String, String> order, HttpResponse<String> shown) {
        var found = FORESEEN.matcher(shown.body());
        assertThat(found.find()).as(shown.body()).isTrue();
        var fields = new HashMap<>(order);
        fields.put("foreseen", found.group(1));
        return health.post(path, fields);
    }

    private static Map<String, String> order(String level, String division, Instant from) {
        return Map.of("division", division, "level", level, "from", FIELD.format(from), "reviewOn", "", "source", "Office 12", "reason", "cluster");
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private UUID inside(ControlLevel level, String division, Instant from) {
        return zone.inside(() -> levels.confirm(zone.person(Role.HEALTH_OFFICER), new LevelOrder(division, level, from, null, "Office 12", "")));
    }

    private ControlLevel inForce() {
        return levelAt("370613", now);
    }

    private ControlLevel levelAt(String division, Instant at) {
        return zone.inside(() -> levels.levelOf(List.of(division), at));
    }

    private void aSite(String division) {
        UUID company = UUID.randomUUID();
        zone.inside(() -> {
            app.getBean(Companies.class).register(new Company(company, "91350100M000100Y43", null, "东昊重工", "航天路 8 号", division, new Position(37.4, 121.5), Contact.NONE, now));
            app.getBean(Sites.class).add(new Site(UUID.randomUUID(), company, "厂区", "航天路 8 号", division, new Position(37.41, 121.51), "", null));
            return true;
        });
    }

    private List<String> audited() {
        return database.superuser().sql("select action from audit_entry where zone_id = ? and (action like 'level.%' or action like 'risk-area.%') order by at, id").param(zone.zone().id())
                .query(String.class).list();
    }
}
