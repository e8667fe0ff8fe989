package org.millwright.demand.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millwright.demand.WorkPackage;
import org.millwright.planner.Exclusion;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.rule.Remedy;
import org.millwright.planner.rule.RuleCode;

/** Says in the reader's language what would make a crew eligible. Keys are {@code ranking.remedy.…}. */
public record Advice(Wording wording, Map<String, WorkPackage> packages) {

    /** The smallest changes first the company itself can make; empty where more than one rule is in the way and no package can be done alone. */
    public List<String> advice(Exclusion exclusion) {
        List<String> advice = new ArrayList<>();
        var alone = exclusion.jobsAlone().stream().map(packages::get).filter(java.util.Objects::nonNull).map(WorkPackage::title).toList();
        if (!alone.isEmpty()) advice.add(wording.words().t("ranking.remedy.alone", String.join(wording.words().t("ranking.and"), alone)));
        exclusion.remedies().stream().map(this::text).forEach(advice::add);
        if (exclusion.onlyRule().filter(RuleCode.TURNS::equals).isPresent()) advice.add(wording.words().t("ranking.remedy.turns"));
        return advice.stream().distinct().toList();
    }

    public String text(Remedy remedy) {
        var words = wording.words();
        return switch (remedy) {
            case Remedy.WindowLater it -> words.t("ranking.remedy.window_later", Math.ceilDiv(it.minutes(), 24L * 60));
            case Remedy.AreaWidened it -> words.t("ranking.remedy.area_widened", wording.division(it.division()));
            case Remedy.MarkLifted it -> words.t(it.mark().kind() == Mark.Kind.BLACKLIST ? "ranking.remedy.mark_lifted.blacklist" : "ranking.remedy.mark_lifted.conflict");
            case Remedy.LicenceHeld it -> words.t("ranking.remedy.licence_held", wording.names().scope(it.need().scope(), wording.locale()),
                    wording.grade(it.need().scope(), it.need().grade()), wording.lastDay(it.over()));
            case Remedy.SafetyLicenceHeld it -> words.t("ranking.remedy.safety_licence_held", wording.lastDay(it.over()));
            case Remedy.HeadsAdded it -> words.t("ranking.remedy.heads_added", it.heads(), wording.line(it.need()));
            case Remedy.CertificatesRenewed it -> words.t("ranking.remedy.certificates_renewed", it.heads(), it.lapses().stream()
                    .map(lapse -> wording.names().certificate(lapse.kind(), wording.locale())).distinct().reduce((a, b) -> a + words.t("ranking.and") + b).orElse(""),
                    wording.lastDay(it.over()));
            case Remedy.ClearedBy it -> words.t("ranking.remedy.cleared_by", wording.day(it.minute()));
            case Remedy.SplitShiftAllowed it -> words.t("ranking.remedy.split_shift_allowed", title(it.jobId()));
            case Remedy.BookingsMoved it -> words.t("ranking.remedy.bookings_moved", wording.spans(it.bookings()));
        };
    }

    private String title(String jobId) {
        var found = packages.get(jobId);
        return found == null ? "" : found.title();
    }
}
