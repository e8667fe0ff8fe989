package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.Caller;
import org.millwright.demand.EarliestStart;
import org.millwright.demand.Stretch;

/** The earliest good start of a crew comes from the plan, and from its calendar alone where there is none; what is only planned keeps nobody from being asked. */
@MillwrightTest
class PlannedStartTest extends PlanningStage {

    @Test
    void withoutAPlanTheCalendarSays() {
        var demand = demand(8, 20, "8");
        assertThat(earliest(demand, good.crew())).isEqualTo(at(workday(8), 8));
        assertThat(company().page("/demands/" + demand).body()).doesNotContain("计划第");
    }

    @Test
    void theCrewThatIsPlannedStartsWhenThePlanSays() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        var planned = at(workday(15), 8);
        move(officer, draft, only(demand), good.crew(), planned);
        publish(officer, draft);
        assertThat(earliest(demand, good.crew())).isEqualTo(planned);
        assertThat(earliest(demand, good.crews().get(1))).as("another crew is free before").isEqualTo(at(workday(8), 8));

        var company = company();
        assertThat(company.page("/demands/" + demand).body()).contains("计划第 1 版建议").contains("/invitations/new?crews=" + good.crew() + "&amp;packages=" + only(demand));
        assertThat(company.page("/demands/" + demand + "/ranking").body()).contains("计划 ").doesNotContain("?ranking.");
        assertThat(company.page("/demands/" + demand + "/invitations/new?crews=" + good.crew() + "&packages=" + only(demand)).body()).contains("按计划");
        assertThat(stage.enrol(good.user())).isNotNull();
    }

    @Test
    void whatThePlanWantsElsewhereIsKeptFreeWhereThereIsRoom() {
        var one = demand(8, 20, "24");
        var other = demand(8, 20, "8");
        var draft = draft(officer);
        var taken = at(workday(8), 8);
        move(officer, draft, only(one), good.crew(), taken);
        publish(officer, draft);
        var ends = placed(published().id(), only(one)).ends();
        assertThat(earliest(other, good.crew())).isAfterOrEqualTo(ends);

        var invitation = stage.invite(other, "together", good.crew()).getFirst();
        assertThat(invitation).as("nobody is kept from being asked").isNotNull();
        var rows = (List<?>) ((Map<?, ?>) Caller.read(company().json("/demands/" + other + "/ranking")).get("ranked")).get("rows");
        assertThat(rows).anySatisfy(row -> {
            assertThat(((Map<?, ?>) row).get("crewId")).isEqualTo(good.crew().toString());
            assertThat(Instant.parse((String) ((Map<?, ?>) ((Map<?, ?>) row).get("good")).get("starts"))).isAfterOrEqualTo(ends);
        });
    }

    @Test
    void theWayFromElsewhereIsCounted() {
        var far = engaged(inKunming(demand(8, 20, "8")), good.crew());
        assertThat(earliest(demand(8, 20, "8"), good.crew())).as("from where it is engaged").isAfter(far.ends().plusSeconds(40 * 3_600));
    }

    @Test
    void whereThePlanLeavesNoRoomTheCalendarSaysAllTheSame() {
        var one = demand(8, 6, "40");
        var other = demand(8, 6, "40");
        var draft = draft(officer);
        move(officer, draft, only(one), good.crew(), at(workday(8), 8));
        publish(officer, draft);
        assertThat(earliest(other, good.crew())).isEqualTo(at(workday(8), 8));
    }

    private Caller company() {
        return Caller.of(stage, stage.company);
    }

    private Instant earliest(UUID demand, UUID crew) {
        return as(stage.company, () -> {
            var it = stage.demand(demand);
            return app.getBean(EarliestStart.class).findEarliest(crew, it, it.packages(), List.<Stretch>of(), stage.now()).orElseThrow().getFirst().starts();
        });
    }
}
