package org.millwright.demand.ranking;

import java.util.Locale;
import org.millwright.planner.Comparison;
import org.millwright.planner.Contribution;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.criterion.Measure;
import org.millwright.planner.problem.Interval;
import org.millwright.ui.ScorePart;
import org.millwright.ui.Words;

/** Says in the reader's language where a crew's points come from. Keys are {@code ranking.criterion.…} and {@code ranking.merit.…}. */
public record Merits(Words words) {

    public String name(CriterionCode code) {
        return words.t("ranking.criterion." + code.name().toLowerCase(Locale.ROOT));
    }

    public static ScorePart.Kind kind(CriterionCode code) {
        return switch (code) {
            case LOCAL -> ScorePart.Kind.LOCAL;
            case TIME_TO_SITE -> ScorePart.Kind.ARRIVAL;
            case FRESHNESS -> ScorePart.Kind.FRESHNESS;
            case QUALITY -> ScorePart.Kind.QUALITY;
            case LOAD -> ScorePart.Kind.LOAD;
            case PRICE -> ScorePart.Kind.PRICE;
        };
    }

    /** The raw value behind the points. */
    public String why(Contribution contribution) {
        return switch (contribution.measure()) {
            case Measure.Movement it -> words.t("ranking.merit.local." + it.locality().name().toLowerCase(Locale.ROOT), words.number(it.personKm()));
            case Measure.Arrival it -> it.waitMinutes() == 0 ? words.t("ranking.merit.time.now", words.minutes(it.travelMinutes()))
                    : words.t("ranking.merit.time.wait", words.minutes(it.waitMinutes()), words.minutes(it.travelMinutes()));
            case Measure.Ages it -> words.t("ranking.merit.freshness", age(it.capacityAgeMinutes()), age(it.controlStatusAgeMinutes()));
            case Measure.Acceptances it -> it.acceptances() == 0 ? words.t("ranking.merit.quality.none")
                    : words.t("ranking.merit.quality", it.acceptances(), it.passedFirstTime());
            case Measure.Booked it -> it.workingMinutes() == 0 ? words.t("ranking.merit.load.none")
                    : words.t("ranking.merit.load", words.number(Math.round(100.0 * it.bookedMinutes() / it.workingMinutes())));
            case Measure.Price it -> it.priceFen() == 0 ? words.t(it.named() == 0 ? "ranking.merit.price.nobody" : "ranking.merit.price.none")
                    : words.t("ranking.merit.price", words.money(it.priceFen()), it.named(), it.place());
        };
    }

    private String age(long minutes) {
        return minutes == Interval.OPEN_END ? words.t("ranking.age.never") : minutes < 60 ? words.t("ranking.age.now") : words.t("ranking.age", words.minutes(minutes < 24 * 60 ? minutes / 60 * 60 : minutes / (24 * 60) * 24 * 60));
    }

    /** "local +5.0, time to site −1.3": what makes the difference between two crews. */
    public String differences(Comparison comparison) {
        return comparison.differences().stream().map(each -> name(each.criterion()) + " " + signed(each.tenths()))
                .reduce((a, b) -> a + words.t("ranking.comma") + b).orElse(words.t("ranking.same"));
    }

    public String signed(int tenths) {
        return (tenths < 0 ? "−" : "+") + words.number(Math.abs(tenths) / 10.0, 1);
    }
}
