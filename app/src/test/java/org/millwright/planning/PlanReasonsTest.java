package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.demand.Stage;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;

/** A plan says why it is as it is, in both languages. */
@MillwrightTest
@Tag("slow")
class PlanReasonsTest extends PlanningStage {

    @Test
    void aBarSaysWhatItAddsAndWhatSecondBestWouldHaveBeen() {
        var demand = demand(8, 20, "16");
        var plan = plan(publishedPlan(officer));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var why = reading(() -> app.getBean(PlanReasons.class).findWhy(plan, only(demand), words(locale))).orElseThrow();
            assertThat(why.placement().packageId()).isEqualTo(only(demand));
            assertThat(why.parts()).isNotEmpty().allSatisfy(part -> assertThat(part.goal() + part.value()).isNotBlank().doesNotContain("?"));
            assertThat(why.second()).isNotNull();
        }
        assertThat(reading(() -> app.getBean(PlanReasons.class).findWhy(plan, UUID.randomUUID(), words(Locale.ENGLISH)))).isEmpty();
    }

    @Test
    void whatNobodyDoesSaysWhoComesNearestAndWhatWouldChangeIt() {
        var hard = only(stage.publish(new PackageDraft(null, "难", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "1", null,
                List.of(new SkillDraft("rigger", "3", "2")), List.of(), List.of())));
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        var why = reading(() -> app.getBean(PlanReasons.class).findWhyUnserved(plan(draft), hard, words(Locale.SIMPLIFIED_CHINESE))).orElseThrow();
        assertThat(why.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("SKILL");
            assertThat(rule.keptOut()).isEqualTo(2);
            assertThat(rule.only()).isEqualTo(2);
        });
        assertThat(why.nearest()).hasSize(2).allSatisfy(near -> {
            assertThat(near.reasons()).isNotEmpty();
            assertThat(near.advice()).isNotEmpty();
        });
    }

    @Test
    void aChangeSaysWhatBroughtItAbout() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        var before = placed(plan, only(demand));
        var draft = draft(officer);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.CrewOut(UUID.randomUUID(), before.crewId(), at(0, 0), at(60, 0)));
            return null;
        });
        ended(start(officer, draft, 1));
        var changes = reading(() -> app.getBean(PlanReasons.class).changes(plan(draft), plan(draft).baseId(), words(Locale.SIMPLIFIED_CHINESE)));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.isOfCrew()).isTrue();
            assertThat(change.cause()).isNotBlank().doesNotContain("?");
        });
        assertThat(plan(draft).figures().changed()).isOne();
    }

    @Test
    void aTruckThatIsLateIsTheCause() {
        var demand = demand(8, 20, "16");
        var before = placed(publishedPlan(officer), only(demand));
        var draft = draft(officer);
        int day = workday(15);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.EquipmentLate(UUID.randomUUID(), only(demand), at(day, 10)));
            return null;
        });
        ended(start(officer, draft, 1));
        var zh = words(Locale.SIMPLIFIED_CHINESE);
        assertThat(cause(draft, zh)).isEqualTo("班组届时不能承接：" + zh.dateTime(before.starts()) + " 设备还没有到场；设备到场后班组最早 " + zh.dateTime(at(day, 10)) + " 可以开工");
        var en = words(Locale.ENGLISH);
        assertThat(cause(draft, en)).isEqualTo("The crew may not do it then any more: At " + en.dateTime(before.starts()) + " the equipment is not there yet; with it the crew can begin "
                + en.dateTime(at(day, 10)) + " at the earliest");
    }

    private String cause(UUID draft, Words words) {
        return reading(() -> app.getBean(PlanReasons.class).changes(plan(draft), plan(draft).baseId(), words)).getFirst().cause();
    }

    private Words words(Locale locale) {
        return new Words(locale, app.getBean(MessageSource.class), Stage.SHANGHAI, stage.now());
    }
}
