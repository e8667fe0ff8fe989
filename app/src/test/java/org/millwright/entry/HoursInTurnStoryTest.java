package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.Caller;
import org.millwright.demand.HoursInTurn;
import org.millwright.demand.Stage;
import org.millwright.entry.chain.SiteHours;
import org.millwright.tenancy.ZoneSettings;

/** Local and outside crews at one site by turns: what is recorded, what is refused and why, and what planning is told. */
@MillwrightTest
class HoursInTurnStoryTest extends EntryStage {

    @Test
    void oneSideLeavesTimeForTheDisinfectionBeforeTheOtherComes() {
        var id = file(installer.user(), draft(20));
        var eight = in(8);
        var posted = Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "outside", "disinfected", in(1).toString(), "starts", in(2).toString(), "ends", eight.toString()));
        assertThat(posted.statusCode()).isEqualTo(303);
        var taken = Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "local", "disinfected", in(4).toString(), "starts", in(5).toString(), "ends", in(9).toString()));
        assertThat(taken.statusCode()).as("the other side has the site then").isEqualTo(422);
        assertThat(taken.body()).as("on its field, and what was typed is there still").contains("由另一方使用").contains("id=\"e-starts\"").contains("value=\"" + in(5) + "\"");
        var early = Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "local", "disinfected", in(4).toString(), "starts", in(9).toString(), "ends", in(12).toString()));
        assertThat(early.statusCode()).as("disinfected before the others had left").isEqualTo(422);
        assertThat(early.body()).contains("早于另一方离开的").contains("id=\"e-disinfected\"");
        var near = Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "local", "disinfected", eight.toString(), "starts", eight.plusMinutes(20).toString(), "ends", in(12).toString()));
        assertThat(near.statusCode()).as("less than the zone's minutes of disinfection").isEqualTo(422);
        assertThat(near.body()).contains("只空出 20 分钟，本区要求消毒 30 分钟");
        assertThat(Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "local", "disinfected", eight.toString(), "starts", in(9).toString(), "ends", in(12).toString())).statusCode())
                .isEqualTo(303);
        assertThat(stage.as(officer, () -> app.getBean(HoursInTurn.class).listRecorded(List.of(stage.site), stage.now())).get(stage.site)).as("what planning is told").satisfies(it -> {
            assertThat(it.disinfectionMinutes()).isEqualTo(30);
            assertThat(it.stretches()).extracting(HoursInTurn.Stretch::side).containsExactly(HoursInTurn.Side.OUTSIDE, HoursInTurn.Side.LOCAL);
        });
        stage.as(officer, () -> {
            app.getBean(ZoneSettings.class).set("entry.disinfection-minutes", stage.day(2), "45");
            return null;
        });
        assertThat(Caller.of(stage, officer).post("/filings/" + id + "/shifts", Map.of("side", "outside", "disinfected", in(59).toString(), "starts", in(60).toString(), "ends", in(62).toString())).statusCode()).isEqualTo(303);
        assertThat(stage.as(officer, () -> app.getBean(HoursInTurn.class).listRecorded(List.of(stage.site), stage.now())).get(stage.site).disinfectionMinutes()).as("as the zone wants it on that day").isEqualTo(45);
        assertThat(Caller.of(stage, officer).page("/filings/" + id + "/chain").body()).contains("外来班组").contains("mw-axis");
    }

    @Test
    void hoursInTurnAreRecordedForManyDaysAtOnceAllOrNoneAndTakenBackDayByDay() {
        var id = file(installer.user(), draft(20));
        var hours = app.getBean(SiteHours.class);
        var monday = stage.day(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var local = Map.of("side", "local", "disinfected", monday.atTime(7, 0).toString(), "starts", monday.atTime(8, 0).toString(), "ends", monday.atTime(17, 0).toString(),
                "untilDay", monday.plusDays(7).toString(), "weekdays", "true");
        var caller = Caller.of(stage, officer);
        assertThat(caller.post("/filings/" + id + "/shifts", local).statusCode()).isEqualTo(303);
        assertThat(caller.post("/filings/" + id + "/shifts", local).statusCode()).as("the very same once more").isEqualTo(303);
        assertThat(stage.as(officer, () -> hours.listRecorded(stage.site))).extracting(it -> it.it().startsAt().atZone(Stage.SHANGHAI).toLocalDateTime())
                .containsExactly(monday.atTime(8, 0), monday.plusDays(1).atTime(8, 0), monday.plusDays(2).atTime(8, 0), monday.plusDays(3).atTime(8, 0), monday.plusDays(4).atTime(8, 0), monday.plusDays(7).atTime(8, 0));

        var saturday = monday.plusDays(19);
        assertThat(caller.post("/filings/" + id + "/shifts", Map.of("side", "local", "disinfected", saturday.atTime(7, 0).toString(), "starts", saturday.atTime(8, 0).toString(), "ends", saturday.atTime(9, 0).toString(),
                "untilDay", saturday.plusDays(1).toString(), "weekdays", "true")).statusCode()).as("all weekend").isEqualTo(422);
        var outside = Map.of("side", "outside", "disinfected", monday.minusDays(2).atTime(7, 30).toString(), "starts", monday.minusDays(2).atTime(8, 0).toString(),
                "ends", monday.minusDays(2).atTime(12, 0).toString(), "untilDay", monday.plusDays(1).toString());
        var refused = caller.post("/filings/" + id + "/shifts", outside);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).as("each day that will not do, with both").contains("提交有 2 处要改").contains("value=\"" + monday.plusDays(1) + "\"");
        assertThat(stage.as(officer, () -> hours.listRecorded(stage.site))).as("nor the two days that would do").hasSize(6);
        assertThat(caller.post("/filings/" + id + "/shifts", Map.of("side", "outside", "disinfected", in(1).toString(), "starts", in(2).toString(), "ends", in(30).toString(), "untilDay", stage.day(3).toString())).body())
                .contains("不能逐日重复");

        var first = stage.as(officer, () -> hours.listRecorded(stage.site)).getFirst();
        assertThat(caller.page("/filings/" + id + "/chain").body()).contains("/shifts/" + first.id() + "/cancellation");
        assertThat(Caller.of(stage, stage.installer("他家", 1).user()).post("/filings/" + id + "/shifts/" + first.id() + "/cancellation", Map.of()).statusCode()).isEqualTo(403);
        assertThat(caller.post("/filings/" + id + "/shifts/" + first.id() + "/cancellation", Map.of()).statusCode()).isEqualTo(303);
        assertThat(stage.as(officer, () -> hours.listRecorded(stage.site))).extracting(SiteHours.Recorded::id).hasSize(5).doesNotContain(first.id());
        assertThat(caller.post("/filings/" + id + "/shifts/" + first.id() + "/cancellation", Map.of()).statusCode()).as("gone already").isEqualTo(409);
    }
}
