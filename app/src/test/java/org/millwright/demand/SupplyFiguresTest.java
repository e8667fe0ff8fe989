package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.demand.ranking.supply.SupplyAndDemand;
import org.millwright.demand.ranking.supply.TradeWeeks;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.tenancy.CurrentZone;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the task force's chart shows for next week: three crews of four fitters who work six days, and work that asks for three of them for three days. */
@MillwrightTest
class SupplyFiguresTest extends RankingStage {

    @Test
    void peopleAndWorkAreCountedInFullWeeksOfOnePerson() {
        var monday = stage.day(0).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        int days = (int) ChronoUnit.DAYS.between(stage.day(0), monday);
        stage.publish(stage.workPackage("吊装", "24", days, days + 12));
        assertThat(nextWeek()).containsExactly(12.0, 1.5);

        stage.as(good.user(), () -> app(CrewBookings.class).book(good.crew(), start(monday), start(monday.plusDays(3)), CrewBooking.Kind.BUSY, null));
        assertThat(nextWeek()).as("half of one crew's week is taken").containsExactly(10.0, 1.5);

        state(good.crews().getLast(), Clearance.Status.SUSPENDED);
        assertThat(nextWeek()).as("who may not enter is no hand").containsExactly(6.0, 1.5);

        state(good.crews().getLast(), Clearance.Status.CLEAR_FROM, start(monday.plusDays(3)));
        assertThat(nextWeek()).as("and who may from Thursday on is half of one").containsExactly(8.0, 1.5);
    }

    @Test
    void aGapIsWholePeople() {
        assertThat(new TradeWeeks("fitter", List.of(2.4, 3.0, 1.96), List.of(3.1, 2.0, 2.0))).satisfies(trade -> {
            assertThat(List.of(trade.missing(0), trade.missing(1), trade.missing(2))).as("a little rounding aside").containsExactly(2L, 0L, 0L);
            assertThat(trade.missing()).isEqualTo(2);
        });
    }

    /** Supply and demand of fitters. */
    private List<Double> nextWeek() {
        var reading = new TransactionTemplate(app(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        return CurrentZone.supply(stage.zone.id(), () -> reading.execute(status -> {
            var open = app(OpenWork.class).listOpenPackages();
            var look = app(RankingOf.class).lookFor(open.stream().map(OpenPackage::work).toList());
            var fitters = SupplyAndDemand.of(look, open).stream().filter(trade -> trade.trade().equals("fitter")).findFirst().orElseThrow();
            return List.of(fitters.supply().get(1), fitters.demand().get(1));
        }));
    }

    private <T> T app(Class<T> type) {
        return stage.app.getBean(type);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Stage.SHANGHAI).toInstant();
    }
}
