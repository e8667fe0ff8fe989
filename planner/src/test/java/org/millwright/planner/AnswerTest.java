package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.rule.RuleCode;

class AnswerTest {

    @Test
    void every_crew_is_either_ranked_or_excluded() {
        Roster roster = new RandomZone(5).roster(3_000);
        Answer answer = new Ranking().rank(new RandomZone(5).job("j"), roster, Context.at(0));
        List<String> ids = new ArrayList<>();
        answer.ranks().forEach(rank -> ids.add(rank.crewId()));
        answer.exclusions().forEach(exclusion -> ids.add(exclusion.crewId()));
        assertThat(answer.ranks()).isNotEmpty();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(roster.crews().stream().map(Crew::id).toList());
        assertThat(answer.exclusions()).allSatisfy(exclusion -> assertThat(exclusion.codes()).isNotEmpty());
    }

    @Test
    void every_rule_in_the_way_is_reported_and_counted() {
        Answer answer = Story.answer(Context.at(0), List.of(job("j", 90).licence("crane", 1).safety()),
                crew("all").serves("11").mark(Mark.blacklist(Interval.ALWAYS)).status(ControlStatus.refused(0)).shifts(),
                crew("one").licence("crane", 1, Interval.ALWAYS),
                crew("two"));
        assertThat(answer.exclusions().stream().map(Exclusion::crewId)).containsExactly("one", "two", "all");
        assertThat(answer.findExclusion("all").orElseThrow().codes()).containsExactly(RuleCode.SERVICE_AREA,
                RuleCode.MARK, RuleCode.LICENCE, RuleCode.SAFETY_LICENCE, RuleCode.WINDOW, RuleCode.CLEARANCE);
        assertThat(answer.findExclusion("all").orElseThrow().onlyRule()).isEmpty();
        assertThat(answer.findExclusion("all").orElseThrow().remedies()).isEmpty();
        assertThat(answer.findExclusion("one").orElseThrow().onlyRule()).contains(RuleCode.SAFETY_LICENCE);
        assertThat(answer.refusedBy()).isEqualTo(Map.of(RuleCode.SERVICE_AREA, 1, RuleCode.MARK, 1, RuleCode.LICENCE, 2,
                RuleCode.SAFETY_LICENCE, 3, RuleCode.WINDOW, 1, RuleCode.CLEARANCE, 1));
        assertThat(answer.onlyRefusedBy()).isEqualTo(Map.of(RuleCode.SAFETY_LICENCE, 1));
    }

    @Test
    void ties_go_to_the_nearer_and_then_to_the_lower_id() {
        Answer answer = Story.answer(Context.at(0), List.of(job("j", 90)), crew("b"), crew("c"),
                crew("a").north(200, "370612", "hitech"));
        assertThat(answer.ranks()).extracting(Rank::scoreTenths).containsOnly(956);
        assertThat(answer.ranks()).extracting(Rank::crewId).containsExactly("b", "c", "a");
    }

    @Test
    void the_same_input_gives_the_same_answer_whatever_its_order() {
        Job job = new RandomZone(9).job("j");
        List<Crew> crews = new ArrayList<>(new RandomZone(9).roster(500).crews());
        String first = new Ranking().rank(job, Roster.of(crews), Context.at(0)).toText();
        Collections.shuffle(crews, new Random(1));
        assertThat(new Ranking().rank(job, Roster.of(crews), Context.at(0)).toText()).isEqualTo(first);
    }

    @Test
    void a_wait_is_told_in_minutes_and_in_days_begun() {
        Rank rank = Story.answer(Context.at(100), List.of(job("j", 90)),
                crew("c").north(1_000, "370612", "").status(ControlStatus.admittedFrom(1_541, 0))).ranks().getFirst();
        assertThat(List.of(rank.waitMinutes(), rank.daysToClear(), rank.distanceMetres(), rank.travelMinutes(),
                rank.timeToSiteMinutes(), rank.startMinute(), rank.finishMinute()))
                .containsExactly(1_441L, 2L, 1_300L, 2L, 1_443L, 1_543L, 1_633L);
    }

    @Test
    void a_roster_without_crews_and_a_demand_without_jobs() {
        assertThat(Story.answer(Context.at(0), List.of(job("j", 90))).toText()).isEmpty();
        assertThatThrownBy(() -> Story.of(Context.at(0), List.of(), crew("c")))
                .hasMessage("Ranking: the number of jobs is 0, must be from 1 to 1000");
        assertThatThrownBy(() -> Story.of(Context.at(0), List.of(job("j", 90), job("j", 90)), crew("c")))
                .hasMessage("Ranking: jobs names j twice");
    }

    @Test
    void an_area_of_nowhere_is_not_everywhere() {
        assertThat(ServiceArea.of().includes(ACrew.ZONE)).isFalse();
        assertThat(ServiceArea.EVERYWHERE.includes(ACrew.ZONE)).isTrue();
    }
}
