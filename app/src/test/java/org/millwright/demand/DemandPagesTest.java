package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.directory.Contact;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Both representations of every operation on a demand, as people and as programs see them. */
@MillwrightTest
class DemandPagesTest extends DemandPagesStage {

    @Autowired
    JsonMapper json;

    private Map<String, String> form(int version, String hours) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(version));
        fields.put("title", "12 m <龙门> & “铣床”");
        fields.put("siteId", stage.site.toString());
        fields.put("contactName", "孙莉");
        fields.put("contactPhone", "0535-6900000");
        fields.put("machines[0].kind", "gantry-mill");
        fields.put("machines[0].name", "龙门铣床");
        fields.put("machines[0].weightKg", "68000");
        fields.put("packages[0].title", "吊装就位");
        fields.put("packages[0].licence", "mechanical/2");
        fields.put("packages[0].workHours", hours);
        fields.put("packages[0].windowFrom", stage.day(2).toString());
        fields.put("packages[0].windowUntil", stage.day(20).toString());
        fields.put("packages[0].crewsNeeded", "1");
        fields.put("packages[0].skills[0].trade", "fitter");
        fields.put("packages[0].skills[0].level", "2");
        fields.put("packages[0].skills[0].heads", "3");
        return fields;
    }

    private String begin() {
        var begun = company.post("/demands", Map.of());
        assertThat(begun.statusCode()).isEqualTo(303);
        return location(begun).replace("/form", "");
    }

    @Test
    void aDemandFromTheFirstLetterToItsPage() {
        var demand = begin();
        assertThat(page(company, demand + "/form")).contains("name=\"contactName\" value=\"" + company.user.name() + "\"").contains("name=\"packages[0].skills[0].trade\"").contains("data-mw-autosave=\"" + demand + "/draft\"");

        var saved = company.post(demand + "/draft", List.copyOf(form(1, "viel").entrySet()), null, "application/json");
        assertThat(Caller.read(saved).get("version")).isEqualTo(2);
        assertThat((String) Caller.read(saved).get("savedAt")).as("in the zone's time").endsWith("+08:00");
        assertThat(page(company, demand + "/form")).contains("value=\"viel\"").contains("12 m &lt;龙门> &amp; “铣床”");
        assertThat(company.post(demand + "/draft", form(1, "8")).statusCode()).as("saved in another window").isEqualTo(409);

        var refused = company.post(demand + "/publication", form(2, "viel"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-packages[0].workHours\"").contains("<b>工作包 1 · 工时（小时）</b> “viel”不是数字").contains("value=\"viel\"").contains("12 m &lt;龙门> &amp; “铣床”");

        assertThat(refused.body()).as("goes on from the save that went with it").contains("name=\"version\" value=\"3\"");

        assertThat(location(company.post(demand + "/publication", form(3, "8")))).isEqualTo(demand);
        assertThat(page(company, demand)).contains("XQ-").contains("还没有邀约班组").contains(demand + "/ranking");
        assertThat(page(company, "/demands?state=published&q=" + "XQ-")).contains(demand);
        assertThat(page(company, "/demands?state=completed")).doesNotContain(demand);
    }

    @Test
    void whatIsTypedSurvivesAPublicationThatFails() {
        var demand = begin();
        var typed = form(1, "viel");
        typed.put("title", "");
        typed.put("contactName", "刚输入的人");
        typed.put("packages[0].skills[0].level", "");
        var refused = company.post(demand + "/publication", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).as("a level is chosen, not filled in").contains("<b>工作包 1 · 工种 1 · 最低等级</b> 请选择一项。");
        assertThat(page(company, demand + "/form")).contains("刚输入的人");
    }

    @Test
    void aDraftThatIsThrownAwayIsInNoList() {
        var demand = begin();
        assertThat(page(company, "/demands")).contains(demand);
        assertThat(company.post(demand + "/discard", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page(company, "/demands")).doesNotContain(demand);
    }

    @Test
    void aWithdrawalNobodyWasInvitedForTellsNobody() {
        var demand = "/demands/" + stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(company.post(demand + "/withdrawal", Map.of("reason", "设备推迟")).statusCode()).isEqualTo(303);
        assertThat(page(company, demand)).doesNotContain("已收到通知").doesNotContain(demand + "/ranking").doesNotContain("还没有邀约班组").contains("已取消");
    }

    @Test
    void aSaveTellsWhichOfTheFieldsShownAsWrongStillAre() {
        var demand = begin();
        var typed = form(1, "8");
        typed.put("title", "");
        typed.put("packages[0].skills[0].heads", "3.5");
        var asked = new ArrayList<>(typed.entrySet().stream().map(it -> Map.entry(it.getKey(), it.getValue())).toList());
        asked.add(Map.entry("wrong", "packages[0].workHours"));
        asked.add(Map.entry("wrong", "packages[0].skills[0].heads"));
        var told = (Map<?, ?>) Caller.read(company.post(demand + "/draft", asked, null, "application/json")).get("wrong");
        assertThat(told.get("title")).isEqualTo("提交有 1 处要改");
        assertThat((List<?>) told.get("fields")).as("the title was not shown as wrong").singleElement().isEqualTo(Map.of("field", "packages[0].skills[0].heads",
                "name", "工作包 1 · 工种 1 · 人数", "text", "“3.5”不是整数，最接近的是 4。"));
        asked.set(0, Map.entry("version", "2"));
        asked.add(Map.entry("others", "2"));
        var more = (Map<?, ?>) Caller.read(company.post(demand + "/draft", asked, null, "application/json")).get("wrong");
        assertThat(more.get("title")).as("with those that belong to no field").isEqualTo("提交有 3 处要改");
    }

    @Test
    void anOfficersHomeNamesTheMostUrgentAndCountsTheRest() {
        for (int n = 0; n < 8; n++) stage.publish(stage.workPackage("吊装", "8", 2 + n, 20));
        var officer = Caller.of(stage, stage.officer());
        assertThat(page(officer, "/")).contains("等 3 条需求还没有邀约在等答复").contains("href=\"/demands?look=nobody&amp;sort=window\"");
        assertThat(page(officer, "/demands?look=nobody&sort=window")).contains("共 8 条");
        assertThat(page(company, "/")).contains("8 件事等您").contains("<form method=\"post\" action=\"/demands\">");
        for (int n = 0; n < 5; n++) stage.publish(stage.workPackage("就位", "8", 2, 20));
        assertThat(page(company, "/")).contains("超过 12 件事等您");
    }

    @Test
    void oneIsNotSpokenOfAsSeveral() {
        stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(page(company, "/?lang=en")).contains("<b>1</b><small>demand</small>").contains("<b>0</b><small>demands</small>");
    }

    @Test
    void rowsComeAndGoWithoutJavaScript() {
        var demand = begin();
        var more = form(1, "8");
        more.put("then", "packages");
        assertThat(location(company.post(demand + "/draft", more))).isEqualTo(demand + "/form");
        assertThat(page(company, demand + "/form")).contains("name=\"packages[1].title\"").contains("value=\"吊装就位\"");
        var less = form(2, "8");
        less.put("packages[1].title", "调平");
        less.put("then", "packages[0]");
        company.post(demand + "/draft", less);
        assertThat(page(company, demand + "/form")).contains("value=\"调平\"").doesNotContain("value=\"吊装就位\"").doesNotContain("name=\"packages[1].title\"");
    }

    @Test
    void programsGetTheSameInJson() {
        var created = company.postJson("/demands", stage.draft(stage.workPackage("吊装", "8", 2, 20)));
        assertThat(created.statusCode()).isEqualTo(201);
        var id = Caller.read(created).get("id");
        var lost = company.postJson("/demands/" + id + "/publication", stage.draft(stage.workPackage("其他", "9", 2, 20)));
        assertThat(lost.statusCode()).as("a form without the version it was made from").isEqualTo(400);
        assertThat(lost.body()).contains("http.missing").contains("version");
        assertThat(company.postJson("/demands/" + id + "/publication", Map.of()).statusCode()).isEqualTo(200);
        var demand = Caller.read(company.json("/demands/" + id));
        assertThat(demand.get("state")).isEqualTo("PUBLISHED");
        assertThat((List<?>) demand.get("packages")).hasSize(1);

        var wrong = company.postJson("/demands/" + id + "/invitations", Map.of("crews", List.of(installer.crew()), "deadline", "gestern"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong.body()).contains("demand.problem.moment").contains("gestern");
    }

    @Test
    void turnsChangePlacesWithoutJavaScriptAndNothingTypedIsLost() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var first = installer.crews().get(0).toString();
        var second = installer.crews().get(1).toString();
        var form = List.of(Map.entry("listed", first), Map.entry("listed", second), Map.entry("crews", second), Map.entry("mode", "in_turn"), Map.entry("answerHours", "7.5"),
                Map.entry("note", "请自带水平仪"), Map.entry("move", "up:" + second));
        for (int pressed = 0; pressed < 2; pressed++) {
            var page = company.post("/demands/" + id + "/invitations/order", form, "one button", "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).containsSubsequence("name=\"crews\" value=\"" + second + "\" checked", "name=\"crews\" value=\"" + first + "\">", "value=\"7.5\"", "请自带水平仪");
        }
    }

    @Test
    void drawingsAreForThoseWhoAreInvited() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var png = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        assertThat(company.postFile("/demands/" + id + "/attachments", "file", "图.png", png).statusCode()).isEqualTo(201);
        var refused = company.postFile("/demands/" + id + "/attachments", "file", "图.pdf", png);
        assertThat(refused.statusCode()).isEqualTo(422);
        var file = stage.as(stage.company, () -> app.getBean(DemandFiles.class).listFiles(app.getBean(Demands.class).getDemand(stage.company, id))).getFirst();
        assertThat(page(company, "/demands/" + id)).contains(file.href());
        assertThat(company.json(file.href()).statusCode()).isEqualTo(200);
        assertThat(answering.json(file.href()).statusCode()).as("not invited yet").isEqualTo(404);
        stage.invite(id, "together", installer.crew());
        assertThat(answering.json(file.href()).statusCode()).isEqualTo(200);
        assertThat(company.post("/demands/" + id + "/attachments/" + file.id() + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(answering.json(file.href()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotYoursIsNotThere() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        var engagement = stage.engage(invitation);
        var rival = Caller.of(stage, Stage.user(stage.zone, Role.COMPANY, stage.as(stage.company, () -> anotherCompany()), "别家"));
        var otherInstaller = Caller.of(stage, stage.installer("鲁东重工", 1).user());
        var abroad = Stage.build(app);
        var abroadCompany = Caller.of(abroad, abroad.company);
        var abroadOfficer = Caller.of(abroad, abroad.officer());
        for (var caller : List.of(rival, abroadCompany)) {
            for (var path : List.of("/demands/" + id, "/demands/" + id + "/form", "/demands/" + id + "/pulse", "/invitations/" + invitation, "/engagements/" + engagement)) {
                assertThat(caller.json(path).statusCode()).as(path).isEqualTo(404);
                assertThat(caller.page(path).statusCode()).as(path).isEqualTo(404);
            }
            for (var path : List.of("/demands/" + id + "/withdrawal", "/demands/" + id + "/discard", "/demands/" + id + "/publication", "/demands/" + id + "/completion",
                    "/demands/" + id + "/draft?version=1", "/invitations/" + invitation + "/engagement", "/invitations/" + invitation + "/cancellation",
                    "/engagements/" + engagement + "/cancellation", "/engagements/" + engagement + "/completion")) {
                assertThat(caller.post(path, Map.of("reason", "x", "passed", "yes")).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(caller.postJson("/demands/" + id + "/invitations", Map.of("crews", List.of(installer.crew()))).statusCode()).isEqualTo(404);
        }
        assertThat(otherInstaller.json("/invitations/" + invitation).statusCode()).isEqualTo(404);
        assertThat(otherInstaller.post("/invitations/" + invitation + "/acceptance", Map.of()).statusCode()).isEqualTo(404);
        assertThat(otherInstaller.json("/engagements/" + engagement).statusCode()).isEqualTo(404);
        assertThat(abroadOfficer.json("/demands/" + id).statusCode()).isEqualTo(404);
        assertThat(otherInstaller.json("/demands/" + id).body()).as("in short").doesNotContain("0535-6900000").doesNotContain("海岳机电").doesNotContain("42000000");
        assertThat(otherInstaller.post("/demands", Map.of()).statusCode()).as("not their operation").isEqualTo(403);
    }

    private UUID anotherCompany() {
        var id = Ids.next();
        app.getBean(org.millwright.directory.Companies.class).register(new org.millwright.directory.Company(id, "91350100M000100Y4B", null, "别家", "", "370613", null,
                org.millwright.directory.Contact.NONE, stage.now()));
        return id;
    }
}
