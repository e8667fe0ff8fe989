package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.directory.DirectorySample.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillwrightTest
class CrewMembershipTest {

    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired JdbcClient db;

    private UUID zone;
    private Crew first;
    private Crew second;
    private Member member;

    @BeforeEach
    void twoCrewsAndAPersonOfTheFirst() {
        zone = sample.zone();
        var installer = sample.installer(zone);
        first = sample.crew(zone, installer);
        second = sample.crew(zone, installer);
        member = sample.member(zone, first);
    }

    @Test
    void nobodyIsInTwoCrewsOnOneDay() {
        assertThatThrownBy(() -> sample.does(zone, () -> crews.join(second.id(), member.id(), TODAY))).isInstanceOf(Refusal.class).hasMessageContaining("member-in-crew");
        assertThatThrownBy(() -> sample.does(zone, () -> db.sql("""
                insert into crew_member (zone_id, id, crew_id, member_id, joined_on) values (:zone, :id, :crew, :member, :day)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("crew", second.id()).param("member", member.id()).param("day", TODAY).update()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("crew_member_once");
    }

    @Test
    void whoLeavesTodayMayJoinAnotherToday() {
        sample.does(zone, () -> {
            crews.leave(first.id(), member.id(), TODAY);
            crews.join(second.id(), member.id(), TODAY);
        });
        assertThat(sample.in(zone, () -> members.listMembersOfCrew(first.id(), TODAY))).isEmpty();
        assertThat(sample.in(zone, () -> members.listMembersOfCrew(first.id(), TODAY.minusDays(1)))).hasSize(1);
        assertThat(sample.in(zone, () -> members.listMembersOfCrew(second.id(), TODAY))).hasSize(1);
    }

    @Test
    void aPersonOfAnotherZoneCannotJoin() {
        var elsewhere = sample.zone();
        var stranger = sample.member(elsewhere, sample.crew(elsewhere, sample.installer(elsewhere)));
        assertThatThrownBy(() -> sample.does(zone, () -> crews.join(first.id(), stranger.id(), TODAY))).isInstanceOf(DataIntegrityViolationException.class);
    }
}
