package org.millwright.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactReader;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a zone's protocol comes about: written, checked, signed by two bodies, in force, followed by the next edition. */
@MillwrightTest
class ProtocolStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private CurrentUser signer;
    private Visitor author;
    private Visitor industry;
    private Visitor health;
    private UUID edition;

    @BeforeEach
    void anAuthorAndTwoWhoSign() {
        zone = SampleZone.make(app);
        author = zone.visitor(port, Role.ZONE_OFFICER);
        signer = zone.inside(() -> zone.addPerson(Role.ZONE_OFFICER));
        industry = new Visitor(port).signIn(signer.login(), SampleZone.PASSWORD);
        health = zone.visitor(port, Role.HEALTH_OFFICER);
        edition = id(author.postJson("/protocol", "{\"code\": \"fk-01\", \"titleZh\": \"防控操作指南\", \"titleEn\": \"Operation protocol\"}", null));
    }

    @Test
    void fromTheFirstLetterToDecisionsByIt() {
        var clause = clauses(edition).getFirst();
        var rough = clause(null, "person.plateOrigin == \"370\" || person.temperature < 37.3");
        var checked = author.postJson(form(clause) + "/check?version=1", rough, null);
        assertThat(checked.statusCode()).isEqualTo(422);
        assertThat(checked.body()).contains("without dates of effect is refused").contains("forbid refusing vehicles by where their plate").contains("has no unit");
        assertThat(author.get(form(clause) + "/form").body()).as("nothing typed is lost").contains("person.plateOrigin");
        assertThat(author.post("/editions/" + edition + "/submission", Map.of()).body()).contains("has no unit").contains("Say what changes");

        save(clause, clause("2026-01-01", "person.temperature < celsius(37.3)"));
        assertThat(author.postJson("/editions/" + edition + "/submission", "{}", null).body()).as("an example that does not come out").contains("was to come out as");
        save(clause, clause("2026-01-01", "person.temperature <= celsius(37.3)"));
        note(edition, "首版", "First edition", null);
        submit(edition);
        assertThat(author.postJson("/editions/" + edition + "/signature", "{}", null).body()).contains("whoever writes does not sign");
        assertThat(industry.postJson("/editions/" + edition + "/signature", "{}", null).statusCode()).isEqualTo(200);
        assertThat(state(edition)).isEqualTo("SUBMITTED");
        var member = zone.visitor(port, Role.MEMBER);
        assertThat(member.get("/editions/" + edition).statusCode()).as("what is not in force is nobody's business").isEqualTo(404);
        assertThat(health.postJson("/editions/" + edition + "/signature", "{}", null).statusCode()).isEqualTo(200);
        assertThat(state(edition)).isEqualTo("PUBLISHED");
        assertThat(member.get("/editions/" + edition).body()).contains("Body temperature").contains("I have read FK-01 v1");
        assertThat(verdict(36.6)).isEqualTo(Verdict.ADMIT);
        assertThat(verdict(38.2)).isEqualTo(Verdict.QUARANTINE);
    }

    @Test
    void theNextEditionFollowsTheOneInForce() {
        inForce(edition);
        var document = json(author.getJson("/editions/" + edition)).at("/edition/document/id").asString();
        var next = id(author.postJson("/protocol/" + document + "/editions", "{}", null));
        assertThat(clauses(next)).as("clauses keep their ids").isEqualTo(clauses(edition));
        assertThat(author.postJson("/protocol/" + document + "/editions", "{}", null).body()).contains("is in the making");
        var dropped = id(author.postJson("/editions/" + next + "/clauses?kind=emergency", "{}", null));
        assertThat(author.postJson("/editions/" + next + "/clauses/" + dropped + "/removal", "{}", null).statusCode()).isEqualTo(200);
        var clause = clauses(next).getFirst();
        var draft = clause("2026-01-01", "person.temperature <= celsius(37.0)").replace("37.3 ℃", "37.0 ℃");
        assertThat(author.postJson("/editions/" + next + "/clauses/" + clause + "/draft?version=1", draft, null).statusCode()).isEqualTo(200);
        assertThat(author.postJson("/editions/" + next + "/clauses/" + clause + "/draft?version=1", draft, null).statusCode()).as("saved elsewhere meanwhile").isEqualTo(409);

        note(next, "体温标准收紧", "A stricter temperature", "2099-01-01T08:00");
        submit(next);
        assertThat(author.postJson("/editions/" + next + "/clauses/" + clause + "/draft?version=2", draft, null).body()).contains("waits for signatures");
        sign(next);
        assertThat(state(next)).isEqualTo("SCHEDULED");
        assertThat(health.postJson("/editions/" + next + "/return", "{\"reason\": \"先公示再生效\"}", null).statusCode()).isEqualTo(200);
        assertThat(json(author.getJson("/editions/" + next)).at("/edition/industrySigned").asBoolean()).as("signatures fall away").isFalse();
        assertThat(author.get("/editions/" + next).body()).contains("先公示再生效");

        submit(next);
        sign(next);
        timer(next);
        assertThat(state(next)).as("its day has not come").isEqualTo("SCHEDULED");
        db("update protocol_edition set publish_at = now() - interval '1 second' where zone_id = :zone and id = :id", next);
        timer(next);
        timer(next);
        assertThat(state(next)).isEqualTo("PUBLISHED");
        assertThat(state(edition)).isEqualTo("SUPERSEDED");
        assertThat(author.get("/editions/" + edition).body()).contains("Superseded on").contains("FK-01 v2");
        assertThat(verdict(37.2)).as("judged by the new edition").isEqualTo(Verdict.QUARANTINE);
        var before = zone.inside(() -> app.getBean(RulesInForce.class).findBookOf(published(edition), List.of("370613"), ControlLevel.II, Instant.parse("2026-11-30T00:00:00Z")));
        assertThat(before.orElseThrow().content().edition().number()).as("and the old one is found by its time").isEqualTo("FK-01 v1");
        assertThat(author.post("/editions/" + next + "/withdrawal", Map.of("reason", "no")).statusCode()).isEqualTo(422);
        assertThat(author.post("/editions/" + next + "/withdrawal", Map.of("reason", "已进入常态化")).statusCode()).isEqualTo(303);
        assertThat(zone.inside(() -> app.getBean(RulesInForce.class).findBook(List.of("370613"), ControlLevel.II, Instant.parse("2026-11-30T00:00:00Z")))).isEmpty();
        assertThat(author.get("/editions/" + next).body()).as("who withdrew it").contains("已进入常态化 (");
        assertThat(author.get("/redecisions").body()).as("what was judged by it is judged anew").contains("Protocol FK-01 v2 was withdrawn");
    }

    @Test
    void whatIsForcedIsRemembered() {
        whole(edition);
        submit(edition);
        industry.postJson("/editions/" + edition + "/signature", "{}", null);
        assertThat(author.postJson("/editions/" + edition + "/forced-publication", "{\"why\": \"疫情突发，签署人在途\"}", null).body()).as("an author alone").contains("does not put it in force alone");
        assertThat(health.postJson("/editions/" + edition + "/forced-publication", "{\"why\": \"\"}", null).statusCode()).isEqualTo(422);
        assertThat(industry.postJson("/editions/" + edition + "/forced-publication", "{\"why\": \"疫情突发，卫健签署人在途\"}", null).statusCode()).isEqualTo(200);
        assertThat(state(edition)).isEqualTo("PUBLISHED");
        assertThat(zone.visitor(port, Role.COMPANY).get("/editions/" + edition).body()).contains("without both signatures").contains("卫健签署人在途");
        assertThat(zone.visitor(port, Role.ADMINISTRATOR).get("/audit").body()).contains("Publication forced");
    }

    /** By account, not membership: whoever was given another office meanwhile is still who wrote, or has signed. */
    @Test
    void oneHumanHasOnePart() {
        whole(edition);
        submit(edition);
        assertThat(industry.postJson("/editions/" + edition + "/signature", "{}", null).statusCode()).isEqualTo(200);
        record Try(CurrentUser user, String verb, String refusal) {}
        var author = zone.person(Role.ZONE_OFFICER);
        var reader = zone.inside(() -> app.getBean(Editions.class).findEdition(edition)).orElseThrow();
        for (var it : List.of(new Try(inOffice(author, Role.HEALTH_OFFICER), "sign", "protocol.refusal.author"), new Try(inOffice(author, Role.HEALTH_OFFICER), "force", "protocol.refusal.author_force"),
                new Try(inOffice(signer, Role.HEALTH_OFFICER), "sign", "protocol.refusal.signed_yourself"))) {
            assertThatThrownBy(() -> zone.inside(() -> {
                var signing = app.getBean(Signing.class);
                if (it.verb().equals("sign")) signing.sign(it.user(), edition);
                else signing.force(it.user(), edition, "签署人在途");
                return true;
            })).as(it.toString()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(it.refusal()));
            refused("insert into protocol_part (zone_id, edition_id, membership_id, account_id, at, body, digest) values (:zone, :id, gen_random_uuid(), '" + it.user().accountId() + "', now(), 'health', '"
                    + reader.digest() + "')", "protocol_part_account");
        }
        refused("insert into protocol_part (zone_id, edition_id, membership_id, at, body, digest) values (:zone, :id, gen_random_uuid(), now(), 'health', '" + reader.digest() + "')", "protocol_part_account_known");
        assertThat(health.postJson("/editions/" + edition + "/signature", "{}", null).statusCode()).isEqualTo(200);
    }

    private static CurrentUser inOffice(CurrentUser it, Role role) {
        return new CurrentUser(it.zoneId(), it.accountId(), Ids.next(), it.login(), it.name(), role, null, null, it.locale(), null);
    }

    /** What the application refuses, the database refuses too. */
    @Test
    void theDatabaseKeepsTheLastWord() {
        whole(edition);
        submit(edition);
        refused("insert into protocol_part (zone_id, edition_id, membership_id, account_id, at, body, digest) select zone_id, id, created_by, gen_random_uuid(), now(), 'industry', digest from protocol_edition where zone_id = :zone and id = :id",
                "protocol_part_pkey");
        refused("update protocol_edition set state = 'scheduled', publish_at = now() where zone_id = :zone and id = :id", "protocol_edition_signed");
        refused("update protocol_edition set industry = 'industry' where zone_id = :zone and id = :id", "protocol_edition_industry");
        refused("update protocol_wording set effective_from = null where zone_id = :zone and edition_id = :id", "protocol_wording_rule_dated");
        industry.postJson("/editions/" + edition + "/signature", "{}", null);
        refused("update protocol_edition set digest = repeat('0', 64) where zone_id = :zone and id = :id", "protocol_edition_industry");
        health.postJson("/editions/" + edition + "/signature", "{}", null);
        refused("update protocol_edition set state = 'superseded', ended_at = now() where zone_id = :zone and id = :id", "protocol_edition_superseded");
        db("update protocol_wording set typed = jsonb_set(typed, '{textEn}', '\"Anything goes.\"') where zone_id = :zone and edition_id = :id", edition);
        assertThat(author.get("/editions/" + edition).body()).as("a text that was changed behind the signatures").contains("no longer what was signed");
    }

    private void refused(String sql, String constraint) {
        assertThatThrownBy(() -> db(sql, edition)).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining(constraint);
    }

    private int db(String sql, UUID id) {
        return zone.inside(() -> app.getBean(JdbcClient.class).sql(sql).param("zone", zone.zone().id()).param("id", id).update());
    }

    private void timer(UUID id) {
        zone.inside(() -> {
            app.getBean(EditionPublication.class).publishDue(id);
            return true;
        });
    }

    private void inForce(UUID id) {
        whole(id);
        submit(id);
        sign(id);
        assertThat(state(id)).isEqualTo("PUBLISHED");
    }

    private void whole(UUID id) {
        save(clauses(id).getFirst(), clause("2026-01-01", "person.temperature <= celsius(37.3)"));
        note(id, "首版", "First edition", null);
    }

    private void submit(UUID id) {
        var answer = author.postJson("/editions/" + id + "/submission", "{}", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void sign(UUID id) {
        for (var body : List.of(industry, health)) assertThat(body.postJson("/editions/" + id + "/signature", "{}", null).statusCode()).isEqualTo(200);
    }

    private void note(UUID id, String zh, String en, String askedFor) {
        var fields = new HashMap<>(Map.of("changeNoteZh", zh, "changeNoteEn", en));
        if (askedFor != null) fields.put("askedFor", askedFor);
        int version = json(author.getJson("/editions/" + id)).at("/edition/version").asInt();
        assertThat(author.postJson("/editions/" + id + "/draft?version=" + version, JSON.writeValueAsString(fields), null).statusCode()).isEqualTo(200);
    }

    private void save(UUID clause, String draft) {
        int version = json(author.getJson(form(clause) + "/form")).at("/version").asInt();
        var answer = author.postJson(form(clause) + "/draft?version=" + version, draft, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String form(UUID clause) {
        return "/editions/" + edition + "/clauses/" + clause;
    }

    /** With two examples at 37.3 and 37.4 °C. */
    private static String clause(String from, String rule) {
        var hot = Map.of("name", "发热", "at", "2026-11-30T08:00", "expected", "UNMET", "facts", List.of(Map.of("name", "person.temperature", "value", "37.4")));
        var fine = Map.of("name", "正常", "at", "2026-11-30T08:00", "expected", "SATISFIED", "facts", List.of(Map.of("name", "person.temperature", "value", rule.contains("37.0") ? "36.9" : "37.3")));
        var draft = new HashMap<>(Map.of("kind", "staff_health", "headingZh", "体温", "headingEn", "Body temperature", "textZh", "体温不高于 37.3 ℃。", "textEn", "No higher than 37.3 °C.",
                "rule", rule, "outcome", "quarantine", "days", "7", "examples", List.of(hot, fine)));
        if (from != null) draft.put("from", from);
        return JSON.writeValueAsString(draft);
    }

    private Verdict verdict(double celsius) {
        var at = Instant.parse("2026-11-30T00:00:00Z");
        var value = FactReader.read(FactCatalogue.standard().get("person.temperature"), Double.toString(celsius), at).orElseThrow();
        var facts = Facts.of(FactSubject.PERSON, List.of(new Fact("person.temperature", value, new FactSource(FactSource.Kind.MEASURED, "gate"), "1", at)));
        return zone.inside(() -> app.getBean(RulesInForce.class).findBook(List.of("370613"), ControlLevel.II, at)).orElseThrow().judge(facts, at).verdict();
    }

    private Instant published(UUID id) {
        return app.getBean(Editions.class).findEdition(id).orElseThrow().publishedAt();
    }

    private String state(UUID id) {
        return json(author.getJson("/editions/" + id)).at("/edition/state").asString();
    }

    private List<UUID> clauses(UUID id) {
        return json(author.getJson("/editions/" + id)).at("/chapters").valueStream().flatMap(chapter -> chapter.at("/clauses").valueStream())
                .map(one -> UUID.fromString(one.at("/wording/clauseId").asString())).toList();
    }

    private static UUID id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(json(answer).at("/id").asString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
