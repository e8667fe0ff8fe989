package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditEntry;
import org.millwright.audit.AuditSearch;
import org.millwright.directory.Contact;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Both representations of every operation, as people and as programs see them. */
@MillwrightTest
class DemandPagesTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    JsonMapper json;

    Stage stage;
    Stage.Party installer;
    Caller company;
    Caller answering;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 2);
        company = Caller.of(stage, stage.company);
        answering = Caller.of(stage, installer.user());
    }

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

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
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
    void anAnswerThatIsRefusedNamesItsFieldsAndKeepsWhatWasSaid() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst();
        var accepted = answering.post(invitation + "/acceptance", Map.of("starts", "", "price", "-1", "note", "自带吊车"));
        assertThat(accepted.body()).contains("<b>开工时间</b> 请填写").contains("<b>总报价</b> “-1”超出范围").contains("最接近的是 0");
        var declined = answering.post(invitation + "/declination", Map.of("words", "人在外地"));
        assertThat(declined.body()).contains("<b>为什么</b> 请选一个原因").contains("value=\"人在外地\"");
        var other = answering.post(invitation + "/declination", Map.of("reason", "other", "words", ""));
        assertThat(other.body()).contains("<b>补充</b>").containsPattern("value=\"other\" checked");
    }

    @Test
    void placeAndContactStandBeforeTheAnswer() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var page = page(answering, "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst());
        var main = page.substring(page.indexOf("mw-content__main"));
        assertThat(main.indexOf("航天路 8 号")).isPositive().isLessThan(main.indexOf("id=\"accept\""));
        assertThat(main.indexOf("href=\"tel:05356900000\"")).isPositive().isLessThan(main.indexOf("id=\"accept\""));
        assertThat(page).as("no drawer to look for them in").doesNotContain("id=\"mw-side\"");
    }

    @Test
    void onceEngagedBothSidesCanCallEachOtherAndLooksAtTheLeadAreRecorded() {
        var lead = stage.as(installer.user(), () -> nameALead());
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        assertThat(page(company, "/invitations/" + invitation)).as("not engaged yet").doesNotContain("13905350001");
        var project = "/engagements/" + stage.engage(invitation);
        assertThat(page(company, project)).contains("周明 0535-6123456").contains("href=\"tel:05356123456\"").contains("郑大海 13905350001").contains("href=\"tel:13905350001\"");
        assertThat(page(answering, project)).contains("孙莉 0535-6900000").contains("郑大海 13905350001");
        assertThat(looksAt(lead)).containsExactlyInAnyOrder(company.user.membershipId(), answering.user.membershipId());
        var officer = Caller.of(stage, stage.officer());
        assertThat(page(officer, project)).contains("郑*海 139******01").doesNotContain("13905350001").doesNotContain("tel:139");
        assertThat(page(officer, project)).contains("周* 053*******56").doesNotContain("6123456");
        assertThat(looks("installer.contact.read", installer.user().organisationId())).as("the firm's own people know it").containsExactly(company.user.membershipId());
        assertThat(looksAt(lead)).as("masked is not opened").hasSize(2);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", " ")).body()).as("no record of it would be kept").doesNotContain("13905350001").doesNotContain("6123456");
        answering.post(project + "/cancellation", Map.of("reason", "人员隔离"));
        assertThat(page(company, project)).as("the work is off").contains("139******01").doesNotContain("13905350001").doesNotContain("6123456");
        assertThat(looksAt(lead)).hasSize(2);
    }

    @Test
    void anEndingThatIsRefusedKeepsWhatWasSaid() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        var words = "改期".repeat(300);
        assertThat(page(company, "/invitations/" + invitation)).contains("data-mw-open=\"cancel\"");
        assertThat(page(answering, "/invitations/" + invitation)).doesNotContain("data-mw-open=\"cancel\"");
        assertThat(company.post("/invitations/" + invitation + "/cancellation", Map.of("reason", words)).body()).contains("<b>原因</b>").contains(">" + words + "<");
        assertThat(company.post("/demands/" + id + "/withdrawal", Map.of("reason", words)).body()).contains(">" + words + "<");
        stage.accept(installer.user(), invitation, "1000");
        var project = "/engagements/" + stage.engage(invitation);
        assertThat(page(company, "/demands/" + id)).as("not begun").doesNotContain("data-mw-open=\"complete\"");
        assertThat(company.post("/demands/" + id + "/completion", Map.of("note", "垫铁已点焊")).body()).contains(">垫铁已点焊<");
        assertThat(company.post(project + "/cancellation", Map.of("reason", words)).body()).contains("<b>原因</b>").contains(">" + words + "<");
        assertThat(company.post(project + "/completion", Map.of("note", "垫铁已点焊")).body()).contains(">垫铁已点焊<");
        assertThat(company.post(project + "/completion", Map.of("passed", "no", "note", words + words)).body()).containsPattern("value=\"no\" checked").contains(words + words);
    }

    @Test
    void aLeadSeesWhatTheCrewIsAskedAndWhoAnswers() {
        var member = stage.as(installer.user(), () -> nameALead());
        var lead = Caller.of(stage, Stage.user(stage.zone, Role.CREW_LEAD, installer.user().organisationId(), "郑大海"));
        stage.as(installer.user(), () -> app.getBean(JdbcClient.class).sql("update member set account_id = :account where zone_id = :zone and id = :id")
                .param("account", lead.user.accountId()).param("zone", stage.zone.id()).param("id", member).update());
        var invitation = stage.invite(stage.publish(stage.workPackage("吊装", "8", 2, 20)), "together", installer.crew()).getFirst();
        assertThat(page(lead, "/")).contains("href=\"/invitations?state=sent\"").contains("href=\"/notices\"");
        assertThat(page(lead, "/invitations/" + invitation)).contains("由单位（海岳机电）答复").doesNotContain("/acceptance");
        stage.accept(installer.user(), invitation, "1000");
        assertThat(page(lead, "/invitations/" + invitation)).doesNotContain("由单位（海岳机电）答复");
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

    private UUID nameALead() {
        var lead = Ids.next();
        app.getBean(Members.class).register(new Member(lead, installer.user().organisationId(), "郑大海", DocumentKind.PASSPORT, "", "13905350001", null, List.of(),
                stage.now(), null), "E" + System.nanoTime() % 100_000_000);
        var crews = app.getBean(Crews.class);
        crews.join(installer.crew(), lead, stage.day(-10));
        var it = crews.getCrew(installer.crew());
        crews.change(new Crew(it.id(), it.installerId(), it.code(), it.name(), it.base(), it.homeDivision(), lead, it.dayPriceFen(), it.active(), it.capacity(),
                it.clearance(), it.registeredAt()));
        var installers = app.getBean(Installers.class);
        var firm = installers.getInstaller(it.installerId());
        installers.change(new Installer(firm.id(), firm.creditCode(), firm.doubtful(), firm.name(), firm.address(), firm.divisionCode(), firm.position(),
                new Contact("周明", "0535-6123456"), firm.serviceArea(), firm.quality(), firm.registeredAt()));
        return lead;
    }

    private List<UUID> looksAt(UUID member) {
        return looks("member.contact.read", member);
    }

    private List<UUID> looks(String action, UUID subject) {
        return stage.as(stage.company, () -> app.getBean(AuditEntries.class).listEntries(new AuditSearch(null, null, null, action, null, subject, null), 100))
                .stream().map(AuditEntry::membershipId).toList();
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
    void fromInvitationToEngagementAndAcceptance() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var crews = List.of(Map.entry("crews", installer.crews().getFirst().toString()), Map.entry("crews", installer.crews().getLast().toString()));
        assertThat(page(company, "/demands/" + id + "/invitations/new?crews=" + installer.crew())).contains("海岳机电1班").contains("发送邀约（1）");
        var sent = new ArrayList<Map.Entry<String, String>>(crews);
        sent.add(Map.entry("mode", "together"));
        sent.add(Map.entry("deadline", stage.day(1) + "T18:00"));
        assertThat(location(company.post("/demands/" + id + "/invitations", sent, null, "text/html"))).isEqualTo("/demands/" + id + "#invitations");
        var invitations = stage.as(stage.company, () -> app.getBean(Invitations.class).listInvitations(stage.company, id));
        assertThat(invitations).hasSize(2);
        var first = "/invitations/" + invitations.getFirst().id();

        assertThat(page(answering, "/")).contains("答复");
        assertThat(page(answering, "/invitations")).contains(first);
        assertThat(page(answering, first)).contains("最早可在").contains("name=\"price\"");
        var refused = answering.post(first + "/acceptance", Map.of("starts", stage.day(40) + "T08:00", "price", "1e", "note", "自带吊车"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"1e\"").contains("自带吊车").contains("#f-starts");
        var starts = workday() + "T08:00";
        assertThat(location(answering.post(first + "/acceptance", Map.of("starts", starts, "price", "46800", "note", "自带吊车")))).isEqualTo(first);
        assertThat(answering.post("/invitations/" + invitations.getLast().id() + "/declination", Map.of("reason", "other", "words", "")).statusCode()).isEqualTo(422);
        assertThat(answering.post("/invitations/" + invitations.getLast().id() + "/declination", Map.of("reason", "no_people", "words", "")).statusCode()).isEqualTo(303);

        assertThat(page(company, "/demands/" + id)).contains("4.68 万元").contains("人手或持证人不够").contains(first + "/engagement");
        var key = UUID.randomUUID().toString();
        var once = company.post(first + "/engagement", List.of(), key, "text/html");
        var twice = company.post(first + "/engagement", List.of(), key, "text/html");
        assertThat(location(once)).startsWith("/engagements/").isEqualTo(location(twice));
        assertThat(company.post(first + "/engagement", Map.of()).statusCode()).as("without the key").isEqualTo(409);

        var project = location(once);
        assertThat(page(answering, project)).contains("取消委托").doesNotContain("data-mw-open=\"complete\"");
        assertThat(page(company, "/engagements")).contains(project);
        assertThat(company.post(project + "/completion", Map.of("passed", "yes")).statusCode()).as("not begun").isEqualTo(409);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", "人员隔离")).statusCode()).isEqualTo(303);
        assertThat(page(company, project)).contains("人员隔离").contains("安装单位");
        assertThat(page(company, "/demands/" + id)).contains("匹配中");
    }

    @Test
    void anOfferThatARuleRefusesSaysWhyAndKeepsWhatWasTyped() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 30));
        var invitation = "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst();
        stage.as(installer.user(), () -> {
            var licences = app.getBean(org.millwright.directory.Licences.class);
            var it = licences.listLicences(installer.user().organisationId()).getFirst();
            licences.change(new org.millwright.directory.Licence(it.id(), it.installerId(), it.scope(), it.grade(), it.number(), it.validFrom(), stage.day(10)));
            return null;
        });
        var late = stage.day(20).getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? stage.day(21) : stage.day(20);
        var offer = Map.of("starts", late + "T08:00", "price", "46800", "note", "自带吊车");
        var refused = answering.post(invitation + "/acceptance", offer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“资质等级”不能全程符合").contains("到期").contains("需要：有效至").contains("请另选开工时间：最早")
                .contains("value=\"" + late + "T08:00\"").contains("value=\"46800\"").contains("自带吊车");
        var json = answering.postJson(invitation + "/acceptance", offer);
        assertThat(json.statusCode()).isEqualTo(422);
        assertThat(json.body()).contains("demand.objection.then").contains("demand.problem.start_instead");
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

    /** The crew is off on Sundays. */
    private java.time.LocalDate workday() {
        var day = stage.day(3);
        return day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? day.plusDays(1) : day;
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

    /** Every page of this test passes here: 200, and all its words are known. */
    private static String page(Caller caller, String path) {
        var answer = caller.page(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContainPattern("\\?demand\\.[a-zA-Z_.]+\\?");
        return answer.body();
    }
}
