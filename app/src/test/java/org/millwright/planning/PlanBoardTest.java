package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;

/** What the pages of a plan say, as programs read them: rows, bars, old places, loads, and to whom nothing but their own is shown. */
@MillwrightTest
@Tag("slow")
class PlanBoardTest extends PlanningStage {

    @Test
    void rowsAreCrewsOrProjectsAPageAtATime() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        var board = body(asks.json("/plan"), 200);
        assertThat(board.get("total")).as("crews with work").isEqualTo(1);
        assertThat(board.get("rowsInAll")).isEqualTo(2);
        assertThat(bars(board)).singleElement().satisfies(bar -> {
            assertThat(bar.get("kind")).isEqualTo("PLANNED");
            assertThat(bar.get("packageId")).isEqualTo(only(demand).toString());
            assertThat(bar.get("movable")).isEqualTo(true);
        });
        assertThat(body(asks.json("/plan?all=true"), 200).get("total")).isEqualTo(2);
        assertThat(body(asks.json("/plan?q=" + encoded("没有这个")), 200).get("total")).isEqualTo(0);
        assertThat(body(asks.json("/plan?q=" + encoded("龙门铣")), 200).get("total")).as("by what they do").isEqualTo(1);
        assertThat(body(asks.json("/plan?trade=rigger"), 200).get("total")).isEqualTo(0);
        assertThat(rows(body(asks.json("/plans/" + plan + "?by=project"), 200))).extracting(row -> (Object) row.get("id")).containsExactly(demand.toString());
        assertThat(groups(body(asks.json("/plan?by=trade&weeks=12"), 200))).extracting(group -> (Object) group.get("key")).containsExactly("fitter");
    }

    @Test
    void aDraftShowsOldPlacesAndItsDifferences() {
        var demand = demand(8, 20, "16");
        publishedPlan(officer);
        var draft = draft(officer);
        var before = placed(draft, only(demand));
        var other = good.crews().stream().filter(crew -> !crew.equals(before.crewId())).findFirst().orElseThrow();
        assertThat(move(officer, draft, only(demand), other, before.starts())).isInstanceOf(MoveAnswer.Moved.class);
        var board = body(asks.json("/plans/" + draft), 200);
        assertThat(bars(board)).extracting(bar -> bar.get("kind") + " " + bar.get("crewId")).containsExactlyInAnyOrder("FORMER " + before.crewId(), "SUGGESTED " + other);
        assertThat(board.get("differencesInAll")).isEqualTo(1);
        var comparison = body(asks.json("/plans/" + draft + "/comparison"), 200);
        assertThat((List<?>) comparison.get("pinned")).isEqualTo(List.of(only(demand).toString()));
        assertThat(comparison.get("told")).isEqualTo(Map.of("companies", 1, "installers", 0));
        var invited = stage.invite(demand, "together", good.crew());
        assertThat(invited).hasSize(1);
        assertThat(((Map<?, ?>) body(asks.json("/plans/" + draft + "/comparison"), 200).get("told")).get("installers")).isEqualTo(1);
    }

    /** A search leaves them, so whoever pinned them has to be told before. */
    @Test
    void pinsThatHoldNoMoreAreMarkedAndSayWhy() {
        var demand = demand(8, 20, "16");
        publishedPlan(officer);
        var draft = draft(officer);
        var before = placed(draft, only(demand));
        var other = good.crews().stream().filter(crew -> !crew.equals(before.crewId())).findFirst().orElseThrow();
        assertThat(move(officer, draft, only(demand), other, before.starts())).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(lapsed(draft, only(demand))).isNull();
        state(other, Clearance.Status.SUSPENDED);
        assertThat(lapsed(draft, only(demand))).isEqualTo("CREW_SUSPENDED");
        assertThat(table(draft)).contains("固定已失效", "防疫状态为暂停", "恢复进场后");
        assertThat(reading(() -> app.getBean(PlanQuestions.class).read(draft)).question().pinned()).as("the next search does not keep it").isEmpty();
        state(other, Clearance.Status.CLEAR);
        assertThat(lapsed(draft, only(demand))).isNull();
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.CrewOut(UUID.randomUUID(), other, at(0, 0), at(60, 0)));
            return null;
        });
        assertThat(lapsed(draft, only(demand))).isEqualTo("CREW_OUT");
        assertThat(table(draft)).contains("固定已失效", "方案假设该班组", "去掉这条假设");
        as(good.user(), () -> {
            var crews = app.getBean(org.millwright.directory.Crews.class);
            var it = crews.getCrew(other);
            crews.change(new org.millwright.directory.Crew(it.id(), it.installerId(), it.code(), it.name(), it.base(), it.homeDivision(), null, it.dayPriceFen(), false, it.capacity(), it.clearance(), it.registeredAt()));
            return null;
        });
        assertThat(lapsed(draft, only(demand))).isEqualTo("CREW_GONE");
        assertThat(table(draft)).contains("该班组已停用", "移给在岗班组");
        as(officer, () -> app.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update plan_placement set starts_at = :past, ends_at = cast(:past as timestamptz) + interval '1 hour' where zone_id = :zone and plan_id = :plan and pinned")
                .param("past", java.sql.Timestamp.from(at(0, 0))).param("zone", stage.zone.id()).param("plan", draft).update());
        assertThat(table(draft)).contains("固定的日子已到", "移到明天或以后");
        var page = asks.page("/plans/" + draft + "?package=" + only(demand)).body();
        assertThat(page).contains("1 处固定已失效", "固定已失效：固定的日子已到");
        assertThat(asks.page("/plans/" + published().id() + "/table").body()).as("what holds is as it is").doesNotContain("固定已失效");
    }

    @Test
    void aPinToACrewThatIsSupposedToBeOutFreesThePackage() {
        var demand = demand(8, 20, "16");
        var draft = draft(officer);
        assertThat(move(officer, draft, only(demand), good.crews().getFirst(), at(workday(10), 8))).isInstanceOf(MoveAnswer.Moved.class);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.CrewOut(UUID.randomUUID(), good.crews().getFirst(), at(0, 0), at(60, 0)));
            return null;
        });
        ended(start(officer, draft, 1));
        assertThat(placements(draft)).singleElement().satisfies(it -> {
            assertThat(it.crewId()).isEqualTo(good.crews().getLast());
            assertThat(it.pinned()).isFalse();
        });
    }

    private void state(UUID crew, Clearance.Status status) {
        as(officer, () -> {
            app.getBean(CrewStatements.class).stateControl(crew, new Clearance(status, null, false, null, Source.OFFICER, stage.now()), "", null);
            return null;
        });
    }

    private @org.jspecify.annotations.Nullable Object lapsed(UUID draft, UUID packageId) {
        var board = body(asks.json("/plans/" + draft + "?all=true"), 200);
        var of = bars(board).stream().filter(bar -> packageId.toString().equals(bar.get("packageId")) && bar.get("kind").equals("SUGGESTED")).findFirst().orElseThrow();
        return of.get("lapsed") == null ? null : ((Map<?, ?>) of.get("lapsed")).get("why");
    }

    private String table(UUID plan) {
        var page = asks.page("/plans/" + plan + "/table");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    @Test
    void theTableTheMapAndTheLoadSayTheSame() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        var placed = placed(plan, only(demand));
        assertThat(((Map<?, ?>) body(asks.json("/plans/" + plan + "/table?sort=-crew"), 200).get("lines")).get("total")).isEqualTo(1);
        var day = java.time.LocalDate.ofInstant(placed.starts(), Stage.SHANGHAI);
        assertThat((List<?>) body(asks.json("/plans/" + plan + "/map?day=" + day), 200).get("routes")).hasSize(1);
        assertThat((List<?>) body(asks.json("/plans/" + plan + "/map?day=" + stage.day(100)), 200).get("routes")).isEmpty();
        var loads = (List<?>) body(asks.json("/plan?weeks=2&from=" + day), 200).get("loads");
        long taken = ((Number) ((Map<?, ?>) loads.getFirst()).get("taken")).longValue();
        assertThat(taken).as("working days that the work covers").isBetween(1L, 5L);
        assertThat(((Number) ((Map<?, ?>) loads.getFirst()).get("all")).longValue() % 2).as("of two crews").isZero();
    }

    @Test
    void everybodyElseSeesTheirOwnLinesAndNoBoard() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        var company = Caller.of(stage, stage.company);
        assertThat(lines(company)).singleElement().satisfies(line -> assertThat(line.get("demandId")).isEqualTo(demand.toString()));
        assertThat(lines(Caller.of(stage, good.user()))).hasSize(1);
        var stranger = stage.installer("鲁东重工", 1);
        assertThat(lines(Caller.of(stage, stranger.user()))).isEmpty();
        assertThat(company.json("/plans/" + plan).statusCode()).isEqualTo(403);
        assertThat(company.json("/plans/" + plan + "/table").statusCode()).isEqualTo(403);
        assertThat(asks.json("/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Map<?, ?>> lines(Caller who) {
        return list(((Map<?, ?>) body(who.json("/plan"), 200).get("lines")).get("rows"));
    }

    private static List<Map<?, ?>> groups(Map<?, ?> board) {
        return list(board.get("groups"));
    }

    private static List<Map<?, ?>> rows(Map<?, ?> board) {
        return groups(board).stream().<Map<?, ?>>flatMap(group -> list(group.get("rows")).stream()).toList();
    }

    private static List<Map<?, ?>> bars(Map<?, ?> board) {
        return rows(board).stream().<Map<?, ?>>flatMap(row -> list(row.get("bars")).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Object found) {
        return (List<Map<?, ?>>) found;
    }
}
