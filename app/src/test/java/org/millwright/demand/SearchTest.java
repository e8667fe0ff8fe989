package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/** The box in the header finds what its user may see, and leads there. */
@MillwrightTest
class SearchTest extends RankingStage {

    @Test
    void everybodyFindsTheirOwn() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(found(stage.company, "龙门铣床")).contains("/demands/" + demand);
        assertThat(found(stage.company, "海岳")).contains("/crews/" + good.crew(), "/installers/" + good.user().organisationId());
        assertThat(found(stage.officer(), "东昊")).contains("/companies/" + stage.company.organisationId());
        assertThat(found(good.user(), "海岳")).contains("/crews/" + good.crew());
        assertThat(found(good.user(), "鲁东")).as("another firm's crews").isEmpty();
        assertThat(found(good.user(), "龙门铣床")).as("open work is for every installer to see").contains("/demands/" + demand);
        assertThat(found(Stage.user(stage.zone, Role.MEMBER, good.user().organisationId(), "成员"), "海岳")).isEmpty();
    }

    @Test
    void nothingOfAnotherZoneAndNothingForNothing() {
        stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var abroad = Stage.build(app);
        assertThat(found(abroad, abroad.officer(), "海岳")).isEmpty();
        assertThat(found(stage.officer(), " ")).isEmpty();
        for (var pattern : List.of("%", "_", "海_机电")) assertThat(found(stage.officer(), pattern)).as(pattern).isEmpty();
        assertThat(found(stage.officer(), "x".repeat(5_000))).isEmpty();
        assertThat(found(stage.officer(), "'\\")).isEmpty();
    }

    private List<Object> found(CurrentUser user, String text) {
        return found(stage, user, text);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> found(Stage stage, CurrentUser user, String text) {
        var answer = Caller.of(stage, user).json("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ((List<Map<String, Object>>) Caller.read(answer).get("hits")).stream().map(hit -> hit.get("href")).toList();
    }
}
