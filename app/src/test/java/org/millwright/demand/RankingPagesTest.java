package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.CertificateDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.demand.ranking.supply.OpenWork;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ranking of a demand over HTTP: for programs whole, for people worded. */
@MillwrightTest
class RankingPagesTest extends RankingStage {

    @Test
    @SuppressWarnings("unchecked")
    void everyCrewHasARankOrAReason() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var page = ranking(id, "");
        assertThat(page).containsEntry("crews", 3).containsEntry("able", 2).containsEntry("near", 1);
        var first = rows(page, "ranked").getFirst();
        assertThat(first).containsEntry("place", 1).containsEntry("installer", "海岳机电").containsKey("spans").doesNotContainKey("controlStatus");
        var points = ((List<Map<String, Object>>) first.get("parts")).stream().mapToDouble(part -> ((Number) part.get("points")).doubleValue()).sum();
        assertThat(points).isCloseTo(((Number) first.get("score")).doubleValue(), within(0.05));
        var out = rows(page, "excluded").getFirst();
        assertThat(out).containsEntry("crew", "鲁东重工1班").containsEntry("near", true).containsEntry("advice", List.of("园区解除黑名单"));
        assertThat((List<Map<String, Object>>) out.get("reasons")).singleElement().satisfies(reason -> assertThat(reason).containsEntry("rule", "MARK").containsEntry("found", "在黑名单"));
        assertThat(page.get("refusedBy")).isEqualTo(Map.of("MARK", 1));
    }

    @Test
    void whatIsWrittenIsSeenAtOnce() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(ranking(id, "")).containsEntry("able", 2);
        state(good.crew(), Clearance.Status.SUSPENDED);
        var page = ranking(id, "?list=excluded&rule=clearance");
        assertThat(page).containsEntry("able", 1);
        assertThat(rows(page, "excluded")).singleElement().satisfies(row -> assertThat(row).containsEntry("crewId", good.crew().toString()));
        state(good.crew(), Clearance.Status.CLEAR);
        assertThat(ranking(id, "")).containsEntry("able", 2);
    }

    @Test
    void listsAreFilteredSearchedOrderedAndPaged() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20), stage.workPackage("调平", "16", 2, 20));
        assertThat((List<?>) ranking(id, "").get("packages")).as("the whole and each").hasSize(3);
        assertThat(ranking(id, "?package=2")).containsEntry("chosen", 2);
        assertThat(rows(ranking(id, "?q=2班"), "ranked")).singleElement().satisfies(row -> assertThat(row).containsEntry("crew", "海岳机电2班"));
        assertThat(rows(ranking(id, "?sort=-rank"), "ranked")).extracting(row -> row.get("place")).containsExactly(2, 1);
        assertThat(rows(ranking(id, "?size=1&page=2"), "ranked")).extracting(row -> row.get("place")).containsExactly(2);
        assertThat(rows(ranking(id, "?list=excluded&q=海岳"), "excluded")).isEmpty();
        var one = (Map<?, ?>) ranking(id, "?crew=" + good.crews().getLast()).get("explanation");
        assertThat(((Map<?, ?>) one.get("rank")).get("crewId")).isEqualTo(good.crews().getLast().toString());
        var left = (Map<?, ?>) ranking(id, "?crew=" + barred.crew()).get("explanation");
        assertThat(((Map<?, ?>) left.get("exclusion")).get("crew")).isEqualTo("鲁东重工1班");
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyWhatIsAskedAboutIsRanked() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20), stage.workPackage("调平", "16", 2, 20));
        var whole = (List<Map<String, Object>>) ranking(id, "").get("packages");
        assertThat(whole).extracting(tab -> tab.get("able")).as("nobody asked about either alone").containsExactly(2, null, null);
        assertThat(page("/demands/" + id + "/ranking")).contains("打开即排名");
        var second = (List<Map<String, Object>>) ranking(id, "?package=2").get("packages");
        assertThat(second).extracting(tab -> tab.get("able")).as("known from before").containsExactly(2, null, 2);
    }

    @Test
    void aRowIsExplainedFromThePageItStandsOn() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var page = page("/demands/" + id + "/ranking");
        assertThat(page).contains("为什么第 1");
        state(good.crew(), Clearance.Status.SUSPENDED);
        var why = company.fragment("/demands/" + id + "/ranking?crew=" + good.crew(), "mw-why");
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body()).contains("为什么第").doesNotContain("为什么未入选").doesNotContain("<html");
        assertThat(page("/demands/" + id + "/ranking?crew=" + good.crew())).as("the page itself is always as of now").contains("为什么未入选");
        assertThat(company.fragment("/demands/" + id + "/ranking?crew=" + good.crew(), "mw-why").body()).contains("为什么未入选");
    }

    /** A lag of three days after work that takes a week, packages in the wrong order, and windows that do not meet. */
    @Test
    @SuppressWarnings("unchecked")
    void packagesFollowEachOtherAsTheySay() {
        var lifting = stage.workPackage("灌浆", "64", 2, 40);
        var levelling = new PackageDraft(null, "调平", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(40).toString(), null, "1", null,
                List.of(new SkillDraft("fitter", "2", "3")), List.of(), List.of(new AfterDraft("1", "72")));
        var spans = (List<Map<String, Object>>) rows(ranking(stage.publish(lifting, levelling), ""), "ranked").getFirst().get("spans");
        assertThat(Instant.parse((String) spans.getLast().get("starts"))).isAfterOrEqualTo(Instant.parse((String) spans.getFirst().get("ends")).plus(Duration.ofHours(72)));
        var apart = stage.publish(stage.workPackage("后做", "8", 20, 31), stage.workPackage("先做", "8", 2, 6));
        assertThat(ranking(apart, "?package=0")).containsEntry("able", 2);
    }

    @Test
    void whatNobodyCanDoIsWhatNobodyIsRankedFor() {
        var id = stage.publish(new PackageDraft(null, "同吊", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(20).toString(), null, "2", null,
                List.of(new SkillDraft("fitter", "2", "1")), List.of(), List.of()));
        var invitation = stage.invite(id, "together", good.crew()).getFirst();
        stage.accept(good.user(), invitation, "5000");
        stage.engage(invitation);
        var starts = stage.invitation(invitation).starts();
        assertThat(ranking(id, "")).as("the other crew can begin with it").containsEntry("able", 1);
        var span = (Map<?, ?>) ((List<?>) rows(ranking(id, ""), "ranked").getFirst().get("spans")).getFirst();
        assertThat(Instant.parse((String) span.get("starts"))).isEqualTo(starts);
        stage.as(good.user(), () -> app.getBean(CrewBookings.class).book(good.crews().getLast(), starts, starts.plusSeconds(3600), CrewBooking.Kind.BUSY, null));
        assertThat(ranking(id, "")).as("any other day would do, but the first crew begins on this one").containsEntry("able", 0);
        assertThat(unserved("")).containsEntry("total", 1);
        assertThat(stage.as(stage.officer(), () -> app.getBean(OpenWork.class).listOpenPackages())).singleElement().satisfies(open -> {
            assertThat(open.settled()).singleElement().satisfies(stretch -> assertThat(stretch.starts()).isEqualTo(starts));
            assertThat(open.crewsWanted()).isEqualTo(1);
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theWayFromWorkElsewhereIsCounted() {
        var far = stage.site("昆明工地", "530102", 25.04, 102.71);
        var until = stage.day(6).atTime(8, 0).atZone(Stage.SHANGHAI).toInstant();
        stage.as(good.user(), () -> app.getBean(CrewBookings.class).bookAt(far, good.crew(), stage.now(), until, Ids.next()));
        var wide = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var narrow = stage.publish(stage.workPackage("吊装", "8", 6, 7));
        assertThat(start(wide)).as("some 2,700 km by road").isAfter(until.plus(Duration.ofHours(40)));
        assertThat(page("/demands/" + wide + "/ranking?crew=" + good.crew())).as("a later start says what it is for").contains("开工：在路上").contains("在别处施工至");
        var why = rows(ranking(narrow, "?list=excluded"), "excluded").stream().filter(row -> row.get("crewId").equals(good.crew().toString())).findFirst().orElseThrow();
        assertThat(why.toString()).contains("在别处施工至").contains("路上需");
        stage.as(stage.company, () -> {
            var site = app.getBean(Sites.class).getSite(far);
            app.getBean(Sites.class).change(new Site(far, site.companyId(), site.name(), site.address(), "370613", new Position(37.41, 121.52), "", null));
            return null;
        });
        assertThat(start(wide)).as("the site lies next door after all").isBefore(until.plus(Duration.ofHours(40)));
    }

    private Instant start(UUID demand) {
        var row = rows(ranking(demand, ""), "ranked").stream().filter(it -> it.get("crewId").equals(good.crew().toString())).findFirst().orElseThrow();
        return Instant.parse((String) ((Map<?, ?>) ((List<?>) row.get("spans")).getFirst()).get("starts"));
    }

    @Test
    void openWorkKnowsWhatItFollows() {
        stage.publish(stage.workPackage("灌浆", "8", 2, 40), new PackageDraft(null, "调平", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(40).toString(), null, "1", null,
                List.of(new SkillDraft("fitter", "2", "1")), List.of(), List.of(new AfterDraft("1", "72"))));
        var open = stage.as(stage.officer(), () -> app.getBean(OpenWork.class).listOpenPackages());
        assertThat(open).hasSize(2).allSatisfy(each -> assertThat(each.all()).hasSize(2));
        assertThat(open.getLast().work().after()).containsExactly(new WorkPackage.After(open.getFirst().work().id(), 72 * 60));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> unserved(String more) {
        var officer = Caller.of(stage, stage.officer());
        var page = Caller.read(officer.json("/supply/unserved" + more));
        for (int i = 0; page.get("unserved") == null && i < 30; i++) page = Caller.read(officer.json("/supply/unserved" + more));     // each waits two seconds at most
        return (Map<String, Object>) page;
    }

    @Test
    void whatNobodyCanDoComesInPages() {
        var first = new PackageDraft(null, "大件", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(20).toString(), null, "1", null,
                List.of(new SkillDraft("fitter", "2", "1")), List.of(new CertificateDraft("q2", "9")), List.of());
        stage.publish(first, first, first);
        var page = unserved("?size=2&page=2");
        assertThat(page.get("total")).isEqualTo(3);
        assertThat((List<?>) ((Map<?, ?>) page.get("unserved")).get("lines")).hasSize(1);
        var officer = Caller.of(stage, stage.officer());
        assertThat(officer.page("/supply/unserved?size=2").body()).contains("rel=\"next\"");
        var supply = Caller.read(officer.json("/supply"));
        assertThat(supply.get("counting")).isEqualTo(false);
        assertThat(supply.get("openPackages")).isEqualTo(3);
        stage.publish(first);
        assertThat(Caller.read(officer.json("/supply"))).as("counted once, shown with its time").satisfies(again -> {
            assertThat(again.get("at")).isEqualTo(supply.get("at"));
            assertThat(again.get("openPackages")).isEqualTo(3);
        });
    }

    @Test
    void thePageSaysIt() {
        state(good.crews().getLast(), Clearance.Status.CLEAR_FROM, stage.now().plus(Duration.ofHours(30)));      // so that the two differ
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(page("/demands/" + id + "/ranking")).contains("海岳机电 · 海岳机电2班").contains("为什么第 1").contains("只差一项").contains("园区解除黑名单").contains("name=\"crews\"");
        assertThat(page("/demands/" + id + "/ranking?list=excluded&near=true")).contains("在黑名单");
        assertThat(page("/demands/" + id + "/comparison")).contains("对比 2 个班组").contains("最优").doesNotContain("/invitations/new?crews=");
        assertThat(page("/ranking-rules")).contains("安全生产许可证").contains("满分 100");
    }

    @Test
    void whatTwoPackagesSayAlikeIsSaidOnce() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20), stage.workPackage("就位", "8", 2, 20));
        assertThat((List<?>) rows(ranking(id, ""), "excluded").getFirst().get("reasons")).as("one for each package").hasSize(2);
        assertThat(page("/demands/" + id + "/ranking")).containsOnlyOnce("mw-was\">在黑名单<");
    }

    @Test
    void whoIsChosenIsInvitedAndWhoIsLeftOutIsNot() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var refused = send(id, barred.crew());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("鲁东重工1班不能邀约：已列入园区黑名单，尚未解除");
        assertThat(send(id, good.crew()).statusCode()).isEqualTo(303);
        assertThat(rows(ranking(id, ""), "ranked")).filteredOn(row -> "SENT".equals(row.get("invitation"))).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("crewId", good.crew().toString()));
        assertThat(page("/demands/" + id + "/ranking")).contains("已邀约，待答复");
    }

    private HttpResponse<String> send(UUID demand, UUID crew) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("crews", crew.toString()));
        fields.add(Map.entry("mode", "together"));
        fields.add(Map.entry("deadline", stage.day(1) + "T18:00"));
        return company.post("/demands/" + demand + "/invitations", fields, null, "text/html");
    }

    @Test
    void anOfferIsThePrice() {
        var id = stage.publish(stage.workPackage("吊装", "20", 2, 20));
        assertThat(rows(ranking(id, ""), "ranked")).as("three days at 3,000").allSatisfy(row -> assertThat(row).containsEntry("priceFen", 900_000).containsEntry("offered", false));
        var invitation = stage.invite(id, "together", good.crew()).getFirst();
        stage.accept(good.user(), invitation, "5000");
        assertThat(rows(ranking(id, ""), "ranked").getFirst()).containsEntry("crewId", good.crew().toString()).containsEntry("priceFen", 500_000).containsEntry("offered", true);
    }

    /** A warning, not a ban: in the ranking, before inviting, beside the offer and with the question before engaging. */
    @Test
    void whatIsUnknownOrStaleIsSaidBeforeItIsReliedOn() {
        var crew = good.crew();
        stage.as(good.user(), () -> app.getBean(JdbcClient.class).sql("""
                update crew set capacity_stated_at = capacity_stated_at - interval '30 days', control_status = null, control_source = null, control_stated_at = null
                where zone_id = :zone and id = :crew""").param("zone", stage.zone.id()).param("crew", crew).update());
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var said = "防疫状态从未确认";
        assertThat(page("/demands/" + id + "/ranking?crew=" + crew)).contains(said).contains("mw-badge--unknown");
        assertThat(page("/demands/" + id + "/invitations/new?crews=" + crew)).contains("有 1 个班组的情况不清楚").contains(said).containsPattern("服务能力上次确认是 \\d\\d-\\d\\d，已过期");
        var invitation = stage.invite(id, "together", crew).getFirst();
        assertThat(page("/demands/" + id)).as("nothing to rely on yet").doesNotContain(said);
        stage.accept(good.user(), invitation, "5000");
        var offers = page("/demands/" + id);
        assertThat(offers).contains("防疫状态从未确认").contains(said).contains("data-mw-confirm-more=\"doubts-" + invitation + "\"");
        whoeverWasNotAskedInADialogIsAskedOnAPage(invitation);
        stage.engage(invitation);
        assertThat(page("/demands/" + id)).as("settled").doesNotContain(said);
    }

    /** A browser without scripts sends the pressed button's question along, and the sentences beside it. */
    private void whoeverWasNotAskedInADialogIsAskedOnAPage(UUID invitation) {
        var fields = List.of(Map.entry("_idempotency", "once"), Map.entry("_ask", "委托“一班”？"), Map.entry("_known", "防疫状态从未确认。"));
        var asked = company.post("/invitations/" + invitation + "/engagement", fields, null, "text/html");
        assertThat(asked.body()).contains("委托“一班”？", "<li>防疫状态从未确认。</li>", "action=\"/invitations/" + invitation + "/engagement\"")
                .contains("name=\"_idempotency\" value=\"once\"").doesNotContain("name=\"_ask\"");
        assertThat(stage.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void allAreAskedAtOnceWhetherTheyMayCome() {
        state(good.crew(), Clearance.Status.SUSPENDED);
        var site = stage.site;
        stage.as(stage.company, () -> {
            var clearance = app.getBean(CrewClearance.class);
            var all = clearance.clearancesOf(List.of(good.crew(), good.crews().getLast(), UUID.randomUUID()), site, null);
            assertThat(all).containsOnlyKeys(good.crew(), good.crews().getLast());
            assertThat(all.get(good.crew()).verdict()).isEqualTo(CrewClearance.Verdict.SUSPENDED);
            assertThat(all.get(good.crews().getLast()).verdict()).isEqualTo(CrewClearance.Verdict.CLEARED);
            assertThat(clearance.clearanceOf(good.crew(), site, null)).isEqualTo(all.get(good.crew()));
            return null;
        });
    }

    @Test
    void nobodyElseSeesIt() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var abroad = Stage.build(app);
        for (var path : List.of("/demands/" + id + "/ranking", "/demands/" + id + "/comparison")) {
            assertThat(Caller.of(abroad, abroad.company).json(path).statusCode()).as(path).isEqualTo(404);
            assertThat(Caller.of(abroad, abroad.officer()).page(path).statusCode()).as(path).isEqualTo(404);
            assertThat(Caller.of(stage, good.user()).json(path).statusCode()).as(path).isEqualTo(403);
            assertThat(Caller.of(stage, stage.officer()).json(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(Caller.of(stage, good.user()).json("/ranking-rules").statusCode()).as("who is ranked may know how").isEqualTo(200);
        var draft = stage.as(stage.company, () -> app.getBean(Publishing.class).begin(stage.company, stage.draft(stage.workPackage("吊装", "8", 2, 20))));
        assertThat(company.json("/demands/" + draft + "/ranking").statusCode()).as("not published").isEqualTo(409);
    }

    @Test
    void theTaskForceSeesWhatNobodyCanDo() {
        var id = stage.publish(new PackageDraft(null, "大件", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(20).toString(), null, "1", null,
                List.of(new SkillDraft("fitter", "2", "1")), List.of(new CertificateDraft("q2", "9")), List.of()));
        var officer = Caller.of(stage, stage.officer());
        var unserved = (Map<?, ?>) Caller.read(officer.json("/supply/unserved")).get("unserved");
        for (int i = 0; unserved == null && i < 30; i++) unserved = (Map<?, ?>) Caller.read(officer.json("/supply/unserved")).get("unserved");     // each waits two seconds at most
        assertThat((List<?>) unserved.get("lines")).singleElement().satisfies(line -> {
            var one = (Map<?, ?>) line;
            assertThat(one.get("demandId")).isEqualTo(id.toString());
            assertThat(one.get("worst")).isEqualTo("CERTIFICATE");
            assertThat(one.get("keptOutOnly")).as("two crews lack nothing else").isEqualTo(2);
        });
        for (var path : List.of("/supply", "/supply/unserved", "/supply/awards")) {
            var answer = officer.page(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).doesNotContainPattern("\\?(supply|ranking)\\.[a-zA-Z_.]+\\?");
            assertThat(company.json(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(officer.page("/supply").body()).contains("钳工").contains("大件");
        assertThat(officer.page("/").body()).contains("/supply/unserved");
    }

    @Test
    void awardsAreCountedByInstaller() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", good.crew()).getFirst();
        stage.accept(good.user(), invitation, "5000");
        stage.engage(invitation);
        var officer = Caller.of(stage, Stage.user(stage.zone, Role.ZONE_OFFICER, null, "工信"));
        var awards = (Map<?, ?>) Caller.read(officer.json("/supply/awards?page=7&size=1")).get("awards");
        assertThat(awards.get("total")).isEqualTo(1);
        assertThat((List<?>) awards.get("rows")).as("beyond the last page is the last").singleElement().satisfies(award -> assertThat(((Map<?, ?>) award).get("installer")).isEqualTo("海岳机电"));
        var workbook = officer.page("/supply/awards.xlsx");
        assertThat(workbook.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(workbook.body()).startsWith("PK");
    }
}
