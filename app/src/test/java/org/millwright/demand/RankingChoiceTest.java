package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.CertificateDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.directory.Clearance;

/** What becomes of a choice of crews made in the ranking: in addresses, in the comparison, on the way to an invitation. */
@MillwrightTest
class RankingChoiceTest extends RankingStage {

    /** Who is chosen stands in the address; the page repeats it in its rows, in its bar where the row is elsewhere, and in every address of its own, scripts or not. */
    @Test
    void aChoiceLivesInTheAddress() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var first = UUID.fromString((String) rows(ranking(id, ""), "ranked").getFirst().get("crewId"));
        var path = "/demands/" + id + "/ranking?size=1&crews=" + first + "&crews=" + barred.crew() + "&crews=nobody";
        assertThat(page(path)).containsPattern("value=\"" + first + "\" form=\"choice\" checked");
        var second = page(path + "&page=2");
        assertThat(second).contains("已选 1 个").containsPattern("name=\"crews\" value=\"" + first + "\" form=\"choice\" checked").contains("此项工作不能承接")
                .containsPattern("href=\"[^\"]*crews=" + first + "[^\"]*\"[^>]*rel=\"prev\"");
        var picked = (List<?>) ranking(id, "?parked=" + barred.crew() + "&crews=" + first).get("picked");
        assertThat(picked.stream().map(each -> ((Map<?, ?>) each).get("able")).map(String::valueOf)).containsExactly("true", "false");
        stage.invite(id, "together", first);
        assertThat((List<?>) ranking(id, "?crews=" + first).get("picked")).as("is invited by now").isEmpty();
        state(first, Clearance.Status.SUSPENDED);
        assertThat((List<?>) ranking(id, "?parked=" + first).get("picked")).as("is invited and could not do it any more").isEmpty();
    }

    /** On the page of a package that nobody can do, the bar of those chosen for another has its form. */
    @Test
    void theBarHasItsFormWhereNobodyCanDoIt() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20), new PackageDraft(null, "大件", "", "mechanical/2", "8", stage.day(2).toString(), stage.day(20).toString(),
                null, "1", null, List.of(new SkillDraft("fitter", "2", "1")), List.of(new CertificateDraft("q2", "9")), List.of()));
        for (var more : List.of("?package=2", "?package=2&q=海岳", "?package=2&list=excluded", "?package=1")) {
            var page = page("/demands/" + id + "/ranking" + more + "&crews=" + good.crew());
            assertThat(page.split("id=\"choice\"", -1)).as(more).hasSize(2);
            assertThat(page).as(more).contains("data-mw-carry");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void toCompareChoosesNobody() {
        stage.installer("振华", 4);
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var last = (String) rows(ranking(id, ""), "ranked").getLast().get("crewId");
        var none = Caller.read(company.json("/demands/" + id + "/comparison"));
        assertThat((List<?>) none.get("crews")).as("the best three").hasSize(3);
        assertThat((List<?>) none.get("picked")).isEmpty();
        var one = Caller.read(company.json("/demands/" + id + "/comparison?crews=" + last + "&parked=" + barred.crew()));
        assertThat((List<Map<String, Object>>) one.get("crews")).as("the best of all beside it").extracting(row -> row.get("place")).containsExactly(1, 6);
        assertThat((List<Object>) one.get("picked")).containsExactly(last);
        assertThat((List<Object>) one.get("parked")).containsExactly(barred.crew().toString());
        assertThat(page("/demands/" + id + "/comparison?crews=" + last + "&parked=" + barred.crew())).contains("邀约这 1 个").contains("没有选上它们")
                .contains("/ranking?package=1&amp;crews=" + last + "&amp;parked=" + barred.crew() + "\"")
                .contains("/invitations/new?crews=" + last + "&amp;parked=" + barred.crew());
        assertThat(page("/demands/" + id + "/comparison")).doesNotContain("/invitations/new").doesNotContainPattern("name=\"crews\" value=\"[^\"]*\" checked");
        assertThat(page("/demands/" + id + "/invitations/new?crews=" + last + "&parked=" + barred.crew()))
                .contains("/ranking?package=0&amp;crews=" + last + "&amp;parked=" + barred.crew() + "\"");
    }

    /** Fifty, as many as one round takes; what goes beyond is said. */
    @Test
    void moreThanOneRoundTakesAreNotChosenInSilence() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var strangers = IntStream.range(0, 51).mapToObj(i -> "&crews=" + UUID.randomUUID()).collect(Collectors.joining());
        var said = "一次最多选 50 个班组，另有 2 个没有选上";
        for (var path : List.of("/ranking?package=1", "/comparison?package=1", "/invitations/new?note=")) {
            assertThat(page("/demands/" + id + path + "&crews=" + good.crew() + strangers)).as(path).contains(said);
            assertThat(page("/demands/" + id + path + "&crews=" + good.crew())).as(path).doesNotContain("没有选上。");
        }
        var refused = company.post("/demands/" + id + "/invitations", Stream.concat(good.crews().stream(), Stream.generate(() -> good.crew()).limit(60))
                .map(crew -> Map.entry("crews", crew.toString())).toList(), null, "text/html");
        assertThat(refused.body()).as("named twice is asked once").doesNotContain("没有选上");
    }

    @Test
    void comparedAreThoseChosenAndOneMayBeLetGo() {
        stage.installer("振华", 4);
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var all = rows(ranking(id, ""), "ranked").stream().map(row -> (String) row.get("crewId")).toList();
        var asked = "/demands/" + id + "/comparison?crews=" + String.join("&crews=", all);
        var page = Caller.read(company.json(asked));
        assertThat((List<?>) page.get("crews")).as("the best four beside each other").hasSize(4);
        assertThat((List<?>) page.get("picked")).as("all stay chosen").hasSize(6);
        assertThat(page(asked)).contains("邀约这 6 个").contains("href=\"/demands/" + id + "/comparison?package=1&amp;crews=" + String.join("&amp;crews=", all.subList(1, 6)) + "\"");
    }
}
