package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.Caller;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;

/** The officer's home says what of the plan waits: the first one, a draft, what a search has come to, what nobody will do. */
@MillwrightTest
@Tag("slow")
class PlanWaitingTest extends PlanningStage {

    @Test
    void fromTheFirstPlanToWhatNobodyDoes() {
        demand(8, 20, "16");
        assertThat(home()).contains("园区还没有计划");

        var draft = draft(officer);
        assertThat(home()).contains("尚未排产").contains("/plans/" + draft).doesNotContain("园区还没有计划");
        ended(start(officer, draft, 1));
        assertThat(home()).contains("排产完成");
        var overtaken = draft(officer);
        publish(officer, draft);
        assertThat(home()).contains("100%").contains("其间已有新计划发布").contains("/plans/" + overtaken);

        stage.publish(new PackageDraft(null, "难", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "1", null,
                java.util.List.of(new SkillDraft("rigger", "3", "2")), java.util.List.of(), java.util.List.of()));
        var next = draft(officer);
        ended(start(officer, next, 1));
        publish(officer, next);
        assertThat(home()).contains("两周内开工").contains("/plans/" + next + "/unserved").contains("50%");
    }

    @Test
    void whoDoesNotPlanIsNotTold() {
        draft(officer);
        assertThat(Caller.of(stage, stage.company).page("/").body()).doesNotContain("尚未排产").doesNotContain("园区还没有计划");
    }

    private String home() {
        var page = asks.page("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("?planning.");
        return page.body();
    }
}
