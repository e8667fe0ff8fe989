package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;

class RosterTest {

    @Test
    void a_change_answers_a_new_roster_and_leaves_the_old_one() {
        Roster two = Roster.of(List.of(crew("b").build(), crew("d").build()));
        Roster four = two.with(crew("c").build()).with(crew("e").build()).with(crew("a").build()).without("b");
        assertThat(four.crews()).extracting(Crew::id).containsExactly("a", "c", "d", "e");
        assertThat(two.crews()).extracting(Crew::id).containsExactly("b", "d");
        assertThat(four.findCrew("b")).isEmpty();
        assertThat(four.findCrew("e")).map(Crew::id).contains("e");
        assertThat(four.size()).isEqualTo(4);
        assertThat(four.without("nobody")).isSameAs(four);
    }

    @Test
    void a_changed_crew_takes_the_place_of_its_former_self() {
        Roster roster = Roster.of(List.of(crew("a").build(), crew("b").build()));
        Crew booked = crew("a").booked(0, 10).build();
        assertThat(roster.with(booked).crews()).containsExactly(booked, roster.findCrew("b").orElseThrow());
    }

    @Test
    void names_that_a_changed_crew_brings_are_understood() {
        Roster roster = Roster.of(List.of(crew("a").member("m", "fitter", 1).build()))
                .with(crew("b").member("n", "diver", 3, new Certificate("deep", Interval.ALWAYS)).build());
        Answer answer = new Ranking().rank(job("j", 9).heads(new HeadNeed(1, "diver", 3, List.of("deep"))).build(), roster,
                Context.at(0));
        assertThat(answer.ranks()).extracting(Rank::crewId).containsExactly("b");
    }

    @Test
    void equal_calendars_are_kept_once() {
        Roster roster = Roster.of(List.of(crew("a").dayShifts().build(), crew("b").dayShifts().build()))
                .with(crew("c").dayShifts().build());
        assertThat(roster.crews().stream().map(each -> System.identityHashCode(each.capacity().calendar())).distinct())
                .hasSize(1);
    }

    @Test
    void an_id_stands_once() {
        assertThatThrownBy(() -> Roster.of(List.of(crew("a").build(), crew("a").build())))
                .hasMessage("Roster: crews names a twice");
    }

    @Test
    void otherControlStatusesLeaveEverythingElseAndTheOldRosterAsTheyAre() {
        Roster two = Roster.of(List.of(crew("a").build(), crew("b").build()));
        Roster changed = two.withControlStatuses(Map.of("b", ControlStatus.refused(7), "unknown", ControlStatus.refused(7)));
        assertThat(changed.crews()).containsExactly(two.findCrew("a").orElseThrow(), two.findCrew("b").orElseThrow().withControlStatus(ControlStatus.refused(7)));
        assertThat(two.findCrew("b").orElseThrow().controlStatus()).isNotEqualTo(ControlStatus.refused(7));
        assertThat(two.withControlStatuses(Map.of())).isSameAs(two);
    }
}
