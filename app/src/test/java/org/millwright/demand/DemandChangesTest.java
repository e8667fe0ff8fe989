package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.demand.DemandChange.Field;

class DemandChangesTest {

    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void whatStaysIsNotSaid() {
        assertThat(between(demand("a", "138", List.of(lifting(1))), demand("a", "138", List.of(lifting(1))))).isEmpty();
    }

    @Test
    void theWholeThenPackageByPackageThenWhatIsGone() {
        var before = demand("a", "138", List.of(lifting(1), wiring(List.of())));
        var now = demand("b", "139", List.of(lifting(2), other()));
        assertThat(between(before, now)).containsExactly(
                new DemandChange(Field.TITLE, null, "a", "b"), new DemandChange(Field.CONTACT, null, null, null),
                new DemandChange(Field.CREWS, "lifting", "1", "2"),
                new DemandChange(Field.PACKAGE_ADDED, "other", null, null), new DemandChange(Field.PACKAGE_GONE, "wiring", null, null));
    }

    @Test
    void needsAreComparedWhateverTheirOrder() {
        var fitter = new WorkPackage.Skill("fitter", 2, 3);
        var rigger = new WorkPackage.Skill("rigger", 1, 1);
        var before = demand("a", "138", List.of(lifting(1).with(List.of(fitter, rigger), List.of(), List.of())));
        assertThat(between(before, demand("a", "138", List.of(lifting(1).with(List.of(rigger, fitter), List.of(), List.of()))))).isEmpty();
        assertThat(between(before, demand("a", "138", List.of(lifting(1).with(List.of(rigger), List.of(), List.of())))))
                .containsExactly(new DemandChange(Field.SKILLS, "lifting", "fitter/2/3", null));
    }

    @Test
    void anotherOrderNamesThePackagesBefore() {
        var before = demand("a", "138", List.of(lifting(1), wiring(List.of())));
        var now = demand("a", "138", List.of(lifting(1), wiring(List.of(new WorkPackage.After(FIRST, 0)))));
        assertThat(between(before, now)).containsExactly(new DemandChange(Field.ORDER, "wiring", null, "1"));
    }

    @Test
    void aLongerWaitAloneIsAnotherOrderWithoutOtherPackages() {
        var before = demand("a", "138", List.of(lifting(1), wiring(List.of(new WorkPackage.After(FIRST, 0)))));
        var now = demand("a", "138", List.of(lifting(1), wiring(List.of(new WorkPackage.After(FIRST, 120)))));
        assertThat(between(before, now)).containsExactly(new DemandChange(Field.ORDER, "wiring", null, null));
    }

    private static List<DemandChange> between(Demand before, Demand now) {
        return DemandChanges.between(before, now, ZoneOffset.UTC, UUID::toString);
    }

    private static Demand demand(String title, String phone, List<WorkPackage> packages) {
        return new Demand(new UUID(0, 9), "XQ-1", new UUID(0, 8), new UUID(0, 7), title, "", "c", phone, null, null, DemandState.PUBLISHED, 1, 1, false, START, START, START, null, null,
                List.of(), packages);
    }

    private static WorkPackage lifting(int crews) {
        return new WorkPackage(FIRST, new UUID(0, 9), 1, "lifting", "", "me", "2", 480, START, START.plusSeconds(864_000), null, crews, false, PackageState.OPEN, 1, List.of(), List.of(), List.of());
    }

    private static WorkPackage wiring(List<WorkPackage.After> after) {
        return new WorkPackage(SECOND, new UUID(0, 9), 2, "wiring", "", "me", "2", 480, START, START.plusSeconds(864_000), null, 1, false, PackageState.OPEN, 1, List.of(), List.of(), after);
    }

    private static WorkPackage other() {
        return new WorkPackage(new UUID(0, 3), new UUID(0, 9), 2, "other", "", "me", "2", 480, START, START.plusSeconds(864_000), null, 1, false, PackageState.OPEN, 1, List.of(), List.of(), List.of());
    }
}
