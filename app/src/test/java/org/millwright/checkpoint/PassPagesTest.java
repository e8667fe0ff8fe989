package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.identity.Role;
import org.millwright.print.PrintFonts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** An officer opens a gate, gives out a pass by hand, exchanges it and takes it back; whoever carries it prints it. */
@MillwrightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassPagesTest {

    @Autowired ApplicationContext app;
    @Autowired JsonMapper json;
    @Autowired PrintFonts fonts;
    @LocalServerPort int port;

    private SampleZone zone;
    private Visitor officer;

    @BeforeAll
    void anOfficer() {
        zone = SampleZone.make(app);
        officer = zone.visitor(port, Role.ZONE_OFFICER);
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        officer.get("/passes/new");
        var page = officer.post("/passes", form(Map.of("lastFour", "12345", "place", "烟台高新区精密机械产业园东昊重工三号厂房东侧门", "plate", "鲁 F", "until", "2020-01-01T00:00", "holder", "nobody")));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"于振海\"").contains("value=\"12345\"").contains("four digits or capital letters").contains("16 Chinese characters")
                .contains("Nobody in this zone signs in as nobody").contains("Ends before it begins").doesNotContain("?checkpoint.");
    }

    @Test
    void aPassByHandIsSignedExchangedAndTakenBack() {
        var lead = zone.person(Role.CREW_LEAD);
        officer.get("/passes/new");
        var made = officer.post("/passes", form(Map.of("holder", lead.login())));
        assertThat(made.statusCode()).isEqualTo(303);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(path).body()).contains("于*海").contains("123X").doesNotContain("于振海").doesNotContain("?checkpoint.");
        assertThat(officer.getJson(path).body()).contains("MW1:").doesNotContain("于振海");
        var own = zone.visitor(port, Role.CREW_LEAD);
        assertThat(own.get("/my-passes").body()).contains(path.replace("/passes", "/my-passes"));
        assertThat(zone.visitor(port, Role.DRIVER).get(path.replace("/passes", "/my-passes")).statusCode()).isEqualTo(404);
        printed(own, path.replace("/passes", "/my-passes") + "/print");

        assertThat(officer.get(path + "/exchange").body()).contains("value=\"于*海\"").contains("value=\"" + lead.login() + "\"");
        var exchange = new HashMap<>(form(Map.of("name", "于*海", "holder", lead.login(), "reason", "")));
        assertThat(officer.post(path + "/exchange", exchange).statusCode()).isEqualTo(422);
        exchange.put("reason", "改了现场");
        exchange.put("place", "另一厂房");
        var second = officer.post(path + "/exchange", exchange).headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(path).body()).contains("改了现场").contains("revoked");
        assertThat(own.get("/my-passes").body()).contains("另一厂房").doesNotContain("东昊 3# 厂房");

        officer.get(second);
        assertThat(officer.postJson(second + "/revocation", "{}", null).statusCode()).as("why?").isEqualTo(422);
        assertThat(officer.post(second + "/revocation", Map.of("reason", "不来了")).statusCode()).isEqualTo(303);
        assertThat(own.get("/my-passes").body()).contains("No pass");
        assertThat(own.get(second.replace("/passes", "/my-passes")).body()).contains("This pass was revoked").doesNotContain("mw-qr");
    }

    @Test
    void aGateBringsKeysAndABundleAndOneNameIsOneGate() {
        officer.get("/gates/new");
        var gate = Map.of("name", "莱山口", "kind", "ZONE", "asks", "ANY", "phone", "0535-6922000");
        assertThat(officer.post("/gates", gate).statusCode()).isEqualTo(303);
        assertThat(officer.postJson("/gates", json.writeValueAsString(gate), null).statusCode()).isEqualTo(409);
        assertThat(officer.post("/gates", Map.of("name", "门岗", "kind", "SITE", "asks", "ENTRY", "phone", "x")).body()).contains("x is no telephone number").contains("This is needed");
        assertThat(officer.get("/gates/keys").body()).contains("trust bundles").contains("signs").doesNotContain("?checkpoint.");
        var bundle = zone.visitor(port, Role.GUARD).send("/checkpoint/bundle", request -> request.header("Accept", "application/cose"));
        assertThat(bundle.statusCode()).isEqualTo(200);
        assertThat(bundle.headers().firstValue("Content-Type")).contains("application/cose");
        for (var path : new String[] {"/gates", "/gates/devices", "/gates/scans", "/gates/alerts", "/passes"}) {
            assertThat(officer.get(path).body()).as(path).doesNotContain("?checkpoint.");
        }
    }

    private void printed(Visitor reader, String path) {
        if (fonts.findFont().isEmpty()) return;
        var paper = reader.send(path, HttpRequest.Builder::GET);
        assertThat(paper.statusCode()).as(paper.body()).isEqualTo(200);
        assertThat(paper.body().getBytes(StandardCharsets.UTF_8)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> form(Map<String, String> changes) {
        var now = LocalDateTime.now(java.time.ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
        var form = new HashMap<>(Map.of("purpose", "ENTRY", "name", "于振海", "lastFour", "123x", "place", "东昊 3# 厂房", "plate", "鲁K7D268", "from", now.toString(),
                "until", now.plusHours(8).toString()));
        form.putAll(changes);
        return form;
    }
}
