package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Caution;
import org.millwright.demand.Invitation;
import org.millwright.demand.InvitationState;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.Advice;
import org.millwright.demand.ranking.GoodStarts.GoodStart;
import org.millwright.demand.ranking.Merits;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.Ranked;
import org.millwright.demand.ranking.TurnWords;
import org.millwright.demand.ranking.Wording;
import org.millwright.demand.ranking.web.RankView.Busy;
import org.millwright.demand.ranking.web.RankView.Part;
import org.millwright.demand.ranking.web.RankView.PutOff;
import org.millwright.demand.ranking.web.RankView.Span;
import org.millwright.planner.Exclusion;
import org.millwright.planner.Rank;
import org.millwright.planner.Warning;
import org.millwright.planner.problem.Interval;

/** Puts one reader's words to ranks and exclusions of one ranking. */
final class RankingViews {

    private final Ranked ranked;
    private final Wording wording;
    private final Merits merits;
    private final Advice advice;
    private final Map<String, WorkPackage> packages;
    private final Map<UUID, InvitationState> invited = new HashMap<>();
    private Map<UUID, GoodStart> good = Map.of();

    RankingViews(Ranked ranked, Wording wording, List<Invitation> invitations) {
        this.ranked = ranked;
        this.wording = wording;
        this.merits = new Merits(wording.words());
        this.packages = ranked.packages().stream().collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
        this.advice = new Advice(wording, packages);
        var asked = ranked.packages().stream().map(WorkPackage::id).toList();
        invitations.stream().filter(each -> each.state().live() && each.packageIds().stream().anyMatch(asked::contains))
                .forEach(each -> invited.put(each.crewId(), each.state()));
    }

    /** Known only for those that a page shows. */
    void knowing(Map<UUID, GoodStart> starts) {
        good = starts;
    }

    Merits merits() {
        return merits;
    }

    /** Nobody is invited twice for the same work. */
    boolean invitable(UUID crewId) {
        return !invited.containsKey(crewId);
    }

    RankView rank(Rank rank) {
        var label = ranked.crews().label(rank.crewId());
        var crew = rank.crew();
        var parts = rank.contributions().stream().map(each -> new Part(each.criterion(), each.points(), each.weightTenths() / 10.0, merits.why(each))).toList();
        long now = Minutes.of(ranked.at());
        long cleared = rank.waitMinutes() > 0 ? crew.controlStatus().clearedFromMinute() : Interval.OPEN_START;
        long split = crew.controlStatus().splitShiftUntilMinute();
        boolean splits = ranked.rules().entryControlled() && split > now;
        return new RankView(rank.place(), label.crewId(), label.name(), label.installerId(), label.installer(), label.full(), crew.members().size(), rank.score(), parts,
                crew.base().localityTo(ranked.answer().jobs().getFirst().site()), rank.distanceMetres(), rank.travelMinutes(),
                Minutes.at(now + rank.timeToSiteMinutes()), cleared == Interval.OPEN_START ? null : Minutes.at(cleared), splits,
                splits && split != Interval.OPEN_END ? Minutes.at(split) : null, spans(rank), busy(rank, now), cautions(rank), price(rank), ranked.prices().offered(label.crewId()),
                invited.get(label.crewId()), crew.base().position().latitude(), crew.base().position().longitude(), good.get(label.crewId()),
                rank.delay().map(each -> new PutOff(wording.words().minutes(each.laterMinutes()), wording.putOff(each))).orElse(null), turns(rank, now));
    }

    /** From when the work could begin, for what comes before its start is why it begins no sooner. */
    private @Nullable String turns(Rank rank, long now) {
        var job = ranked.answer().jobs().getFirst();
        long first = Math.max(now, Math.max(job.readyMinute(), job.windows().getFirst().startMinute()));
        return rank.spans().stream().filter(each -> each.jobId().equals(job.id())).findFirst()
                .flatMap(each -> new TurnWords(wording.words()).why(job, rank.crew(), new Interval(Math.min(first, each.startMinute()), each.finishMinute()))).orElse(null);
    }

    private List<Span> spans(Rank rank) {
        return rank.spans().stream().map(each -> {
            var of = packages.get(each.jobId());
            return new Span(of.id(), of.position(), of.title(), Minutes.at(each.startMinute()), Minutes.at(each.finishMinute()));
        }).sorted(Comparator.comparing(Span::starts)).toList();
    }

    /** Times only, never whose: what a crew does for others is not this company's affair. */
    private static List<Busy> busy(Rank rank, long now) {
        return rank.crew().capacity().bookings().stream().filter(each -> each.endMinute() > now)
                .map(each -> new Busy(Minutes.at(each.startMinute()), Minutes.at(each.endMinute()))).toList();
    }

    private static List<Caution> cautions(Rank rank) {
        return rank.warnings().stream().map(each -> new Caution(kind(each.code()), moment(each.minute()))).toList();
    }

    private static Caution.Kind kind(Warning.Code code) {
        return switch (code) {
            case CAPACITY_STALE -> Caution.Kind.CAPACITY_STALE;
            case CAPACITY_NEVER_CONFIRMED -> Caution.Kind.CAPACITY_NEVER_CONFIRMED;
            case CONTROL_STATUS_STALE -> Caution.Kind.CONTROL_STATUS_STALE;
            case CONTROL_STATUS_MISSING -> Caution.Kind.CONTROL_STATUS_MISSING;
            case SPLIT_SHIFT -> Caution.Kind.SPLIT_SHIFT;
        };
    }

    private static @Nullable Instant moment(long minute) {
        return minute == Interval.OPEN_START || minute == Interval.OPEN_END ? null : Minutes.at(minute);
    }

    private @Nullable Long price(Rank rank) {
        return ranked.answer().context().pricesFen().get(rank.crewId());
    }

    ExclusionView exclusion(Exclusion exclusion) {
        var label = ranked.crews().label(exclusion.crewId());
        return new ExclusionView(label.crewId(), label.name(), label.installerId(), label.installer(), label.full(), exclusion.onlyRule().isPresent(), wording.reasons(exclusion),
                advice.advice(exclusion));
    }
}
