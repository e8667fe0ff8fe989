package org.millwright.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.Visitor;
import org.millwright.demo.DemoZone;
import org.millwright.tenancy.CurrentZone;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol that the demo zone ships with, as its readers meet it: in force, acknowledged, compared, printed, public. */
@MillwrightTest
@Tag("slow")
class DemoProtocolTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired DemoZone demo;
    @Autowired JdbcClient db;
    @Autowired Acknowledgements acknowledgements;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private Visitor author;
    private UUID inForce;
    private UUID draft;

    @BeforeEach
    void theDemoZone() {
        demo.makeIfMissing(24, 24);
        author = visitor("officer2");
        inForce = edition("published");
        draft = edition("draft");
    }

    @Test
    void oneEditionIsInForceAndTheNextCouldBeSubmitted() {
        var page = json(author, "/editions/" + inForce);
        assertThat(stream(page.at("/chapters")).flatMap(chapter -> stream(chapter.at("/clauses")))).hasSizeGreaterThanOrEqualTo(25);
        assertThat(page.at("/genuine").asBoolean()).isTrue();
        assertThat(json(author, "/editions/" + draft).at("/troubles").asInt()).isZero();
        assertThat(author.get("/editions/" + draft).body()).contains("全部条款均已完整");
        assertThat(visitor("lead").get("/editions/" + draft).statusCode()).as("a draft is for its makers").isEqualTo(404);
    }

    @Test
    void theDraftIsComparedWordByWord() {
        var page = author.get("/editions/" + draft + "/changes").body();
        assertThat(page).contains("<del>48</del>", "<ins>72</ins>").contains("删除", "新增");
        var changes = json(author, "/editions/" + draft + "/changes");
        assertThat(stream(changes.at("/changes")).filter(one -> one.at("/parts").size() > 0)).hasSize(5);
        assertThat(author.get("/editions/" + inForce + "/changes").body()).contains("没有可对照的以往版本");
    }

    @Test
    void aLeadReadsItOutToWhoHasNoAccount() {
        var lead = visitor("lead");
        assertThat(lead.get("/").body()).contains("请阅读并确认");
        var address = "/editions/" + inForce + "/acknowledgements";
        var missing = stream(json(lead, address).at("/people")).filter(one -> one.at("/acknowledged").isNull() && !one.at("/hasAccount").asBoolean()).map(one -> one.at("/memberId").asString()).toList();
        assertThat(missing).isNotEmpty();
        var stranger = in(() -> db.sql("select m.id::text from member m where m.zone_id = :zone and m.account_id is null and m.id <> all(:own) order by m.id desc limit 1")
                .param("zone", DemoZone.ID).param("own", stream(json(lead, address).at("/people")).map(one -> UUID.fromString(one.at("/memberId").asString())).toArray(UUID[]::new))
                .query(String.class).single());
        assertThat(lead.postJson("/editions/" + inForce + "/readings", "{\"members\": [\"" + stranger + "\"]}", null).statusCode()).isEqualTo(403);
        assertThat(lead.post("/editions/" + inForce + "/readings", Map.of()).statusCode()).isEqualTo(422);
        int before = missingOf(json(author, address));
        lead.get("/?lang=en");
        assertThat(lead.post("/editions/" + inForce + "/readings", Map.of("members", missing.getFirst())).statusCode()).isEqualTo(303);
        assertThat(lead.get(address).body()).as("a number is told as one, for English chooses by it").contains("Read out to one person");
        lead.get("/?lang=zh-CN");
        assertThat(missingOf(json(author, address))).isEqualTo(before - 1);
        assertThat(in(() -> acknowledgements.listFor(missing.stream().map(UUID::fromString).toList(), inForce))).as("as whoever decides by it asks").containsOnlyKeys(UUID.fromString(missing.getFirst()));
        assertThat(lead.post("/editions/" + inForce + "/acknowledgement", Map.of()).statusCode()).isEqualTo(303);
        assertThat(lead.get("/").body()).doesNotContain("请阅读并确认");
        assertThat(missingOf(json(author, address))).isEqualTo(before - 2);
        assertThat(json(visitor("installer"), address).at("/crews/total").asInt()).as("an installer sees its own crews").isLessThan(json(author, address).at("/crews/total").asInt());
    }

    @Test
    void aChecklistIsChangedInPlace() {
        var line = json(author, "/checklists").at("/lines/0/checklist");
        var address = "/checklists/" + line.at("/id").asString();
        assertThat(author.get(address + "/form").body()).contains(line.at("/nameZh").asString());
        var fields = new java.util.LinkedHashMap<>(Map.of("kind", line.at("/kind").asString(), "nameZh", line.at("/nameZh").asString(), "nameEn", line.at("/nameEn").asString(),
                "editionId", line.at("/editionId").asString()));
        var items = stream(line.at("/items")).toList();
        for (int i = 0; i < items.size(); i++) {
            fields.put("clauses[" + i + "].clauseId", items.get(i).at("/clauseId").asString());
            fields.put("clauses[" + i + "].answer", items.get(i).at("/answer").asString());
        }
        assertThat(author.post(address + "/versions", fields).body()).as("nothing is another").contains("没有任何改动");
        fields.put("nameZh", "改过的检查表");
        assertThat(author.post(address + "/versions", fields).statusCode()).isEqualTo(303);
        assertThat(author.get("/checklists").body()).contains("改过的检查表", "第 2 版");
    }

    @Test
    void whoDoesNotComplyIsListedClauseByClause() {
        var impact = json(author, "/editions/" + inForce + "/impact");
        var clause = stream(impact.at("/clauses")).filter(one -> one.at("/wording/typed/rule").asString().equals("person.protocolAcknowledged")).findFirst().orElseThrow();
        assertThat(stream(clause.at("/breaches")).map(one -> one.at("/kind").asString())).contains("protocol.impact.crew", "entry.impact.filing");
        assertThat(author.get("/editions/" + inForce + "/impact").body()).contains("人未确认", "在建工地 " + impact.at("/tried/0/trial/of").asInt() + " 处").doesNotContain("?protocol.");
        var next = json(author, "/editions/" + draft + "/impact");
        assertThat(stream(impact.at("/clauses")).flatMap(one -> stream(one.at("/breaches"))).map(one -> one.at("/anew").asBoolean())).as("the edition in force brings nothing anew").doesNotContain(true);
        assertThat(stream(next.at("/clauses")).filter(one -> stream(one.at("/breaches")).anyMatch(breach -> breach.at("/anew").asBoolean())).map(one -> one.at("/wording/typed/rule").asString()))
                .contains("filing.filer == \"receiver\"").doesNotContain("person.temperature < celsius(37.3)");
        assertThat(askedAgain(json(author, "/editions/" + draft + "/impact"))).as("a major edition asks everybody again").isGreaterThan(askedAgain(impact));
    }

    @Test
    void howLongDataAreKeptNamesItsClause() {
        var health = visitor("health");
        assertThat(health.get("/retention").body()).contains("未指明条款").doesNotContain("?entry.");
        assertThat(author.get("/retention").body()).as("the health officer's to say").doesNotContain("action=\"/retention/days\"");
        var clause = in(() -> db.sql("select clause_id::text, number from protocol_wording where zone_id = :zone and edition_id = :edition order by position limit 1").param("zone", DemoZone.ID)
                .param("edition", inForce).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).single());
        var today = in(() -> db.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single());
        var fields = new java.util.HashMap<>(Map.of("category", "test", "keptDays", "21", "clause", UUID.randomUUID().toString(), "from", today));
        assertThat(health.post("/retention/days", fields).statusCode()).as("by no clause in force").isEqualTo(422);
        fields.put("clause", clause.getKey());
        assertThat(health.post("/retention/days", fields).statusCode()).isEqualTo(303);
        assertThat(health.get("/retention").body()).contains("21 天 · FK-01 v1 §" + clause.getValue());
        in(() -> db.sql("update zone_setting set value = '30' where zone_id = :zone and name = 'entry.keep.test'").param("zone", DemoZone.ID).update());
        assertThat(author.get("/retention").body()).as("somebody set another number past it").contains("30 天 · FK-01 v1 §" + clause.getValue() + " 曾规定 21 天");
    }

    private static int askedAgain(JsonNode impact) {
        return stream(impact.at("/consequences")).filter(one -> one.at("/order").asInt() == 60).findFirst().orElseThrow().at("/count").asInt();
    }

    @Test
    void everybodyReadsAndPrintsWhatIsInForce() throws Exception {
        var nobody = new Visitor(port);
        var page = nobody.get("/public/demo/protocol");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Body temperature", "Admitted with: NAT on arrival").doesNotContain("3 days ahead");
        assertThat(nobody.get("/public/nowhere/protocol").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/public/demo/protocol/" + draft + "/pdf").statusCode()).isEqualTo(404);
        assumeTrue(Files.exists(Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")), "no font with Chinese characters");
        assertThat(text("/public/demo/protocol/" + inForce + "/pdf", "zh-CN")).contains("防控操作指南", "体温监测", "37.3 °C", "王海涛", "曲静", "FK-01 v1").containsPattern("第 1 页，共 \\d+ 页");
    }

    private String text(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept-Language", language).build();
        try (var client = HttpClient.newHttpClient(); var reader = new PdfReader(client.send(request, BodyHandlers.ofByteArray()).body())) {
            var extractor = new PdfTextExtractor(reader);
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) text.append(extractor.getTextFromPage(page));
            return text.toString();
        }
    }

    private static int missingOf(JsonNode page) {
        return page.at("/count/people").asInt() - page.at("/count/acknowledged").asInt();
    }

    private UUID edition(String state) {
        return in(() -> db.sql("select id from protocol_edition where zone_id = :zone and state = :state").param("zone", DemoZone.ID).param("state", state).query(UUID.class).single());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return CurrentZone.supply(DemoZone.ID, () -> transaction.execute(status -> work.get()));
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, DemoZone.PASSWORD);
    }

    private static JsonNode json(Visitor visitor, String path) {
        var answer = visitor.getJson(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
