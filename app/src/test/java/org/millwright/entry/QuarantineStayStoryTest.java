package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.directory.Sites;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldEnding;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Verdict;

/** Who is let in into quarantine: to its place first, and to the site only after it. */
@MillwrightTest
class QuarantineStayStoryTest extends EntryStage {

    @Test
    void whoIsAdmittedIntoQuarantineIsNotHeldForItWhetherHeHasComeOrNot() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine(), new ControlNow.RiskArea("371002", "high", stage.now().minus(Duration.ofDays(2)), null));
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.QUARANTINE);
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).admit(officer, id);
            return null;
        });
        var members = filing(id).getTerms().members();
        arrive(id, members.subList(0, 1));
        testAll(id, "negative");
        assertThat(holds(id)).as("that is what they were let in under").isEmpty();
        test(id, members.getLast(), "positive", 1, "");
        assertThat(holds(id)).as("but not this, and he has not come yet").singleElement().satisfies(it -> assertThat(List.of(it.memberId(), it.inside())).isEqualTo(List.of(members.getLast(), false)));
        var early = holdOf(id, members.getLast());
        stage.as(officer, () -> {
            app.getBean(HoldEnding.class).letOut(id, early.memberId(), stage.now());
            return null;
        });
        test(id, early.memberId(), "positive", 0, "");
        assertThat(holds(id)).as("not begun anew").isEmpty();
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(early.id())).ended()).isEqualTo(Hold.End.MISSED);
        test(id, members.getFirst(), "positive", 0, "");
        var last = holdOf(id, members.getFirst());
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).left(officer, id);
            return null;
        });
        assertThat(stage.as(officer, () -> app.getBean(Holds.class).getHold(last.id())).ended()).as("gone with the others").isEqualTo(Hold.End.OUT);
    }

    @Test
    void whoIsLetInIntoQuarantineHasAPassToItsPlaceAndToTheSiteOnlyAfterIt() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine(), new ControlNow.RiskArea("371002", "high", stage.now().minus(Duration.ofDays(20)), null));
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).admit(officer, id);
            return null;
        });
        var terms = filing(id).getTerms();
        var one = terms.members().getFirst();
        var orders = app.getBean(QuarantineOrders.class);
        var order = stage.as(health, () -> {
            var place = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(place, "301", 4);
            return orders.order(health, id, List.of(one), place, terms.arrivesFrom(), 2, "按 §5.1").getFirst();
        });
        var site = stage.as(officer, () -> app.getBean(Sites.class).getSite(stage.site).name());
        var second = terms.arrivesFrom().plus(Duration.ofDays(2));
        await().untilAsserted(() -> assertThat(carried(one)).containsExactly("集贤路点 " + terms.arrivesFrom() + " " + second, site + " " + second + " " + terms.leavesAt()));
        var third = second.plus(Duration.ofDays(1));
        stage.as(health, () -> {
            orders.changeEnd(health, order, third, "延长观察");
            return null;
        });
        await().untilAsserted(() -> assertThat(carried(one)).containsExactly("集贤路点 " + terms.arrivesFrom() + " " + third, site + " " + third + " " + terms.leavesAt()));
        assertThat(carried(terms.members().getLast())).as("seven days are longer than the stay, and nobody has said where to").isEmpty();
    }

    private List<String> carried(UUID member) {
        return stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", member))).stream().filter(pass -> pass.revocation() == null)
                .sorted(java.util.Comparator.comparing(IssuedPass::from)).map(pass -> pass.content().place() + " " + pass.from() + " " + pass.until()).toList();
    }
}
