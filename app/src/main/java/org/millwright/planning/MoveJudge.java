package org.millwright.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.millwright.demand.ranking.Advice;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.Exclusion;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.check.WayBetween;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.RuleCode;
import org.millwright.planning.MoveAnswer.Objection;

/** Whether one crew can do one package from one minute on, beside everything else that the draft has. Asks the same rules as ranking and planning. */
final class MoveJudge {

    private final DraftScene scene;
    private final Ranking ranking;
    private final SiteNeighbours neighbours;

    MoveJudge(DraftScene scene, Ranking ranking, SiteNeighbours neighbours) {
        this.scene = scene;
        this.ranking = ranking;
        this.neighbours = neighbours;
    }

    /**
     * @param placed     where it would lie; null when something is against it
     * @param objections what is
     */
    record Verdict(@org.jspecify.annotations.Nullable Placement placed, List<Objection> objections) {

        boolean allows() {
            return placed != null && objections.isEmpty();
        }
    }

    /** The first minute from then on, and from now on, at which the crew is at work. */
    static long start(Crew crew, Instant from, long nowMinute) {
        long wanted = Math.max(Minutes.notBefore(from), nowMinute);
        long next = crew.capacity().calendar().nextWorkingMinute(wanted);
        return next == WorkCalendar.NEVER ? wanted : next;
    }

    Verdict judge(OpenJob job, Crew crew, long start) {
        List<Objection> objections = new ArrayList<>();
        var others = scene.othersOf(crew.id(), job.id());
        var asked = alone(job.job(), start);
        var busy = Roster.of(List.of(Supposed.booked(crew.withCapacity(crew.capacity().withoutSites()), others.stream().map(PlanQuestion::span).toList())));
        var there = scene.work().look().standingAt(job.site(), busy);
        var answer = ranking.rank(asked, there, scene.context());
        answer.exclusions().forEach(exclusion -> objections.addAll(refusals(job, exclusion, start)));
        if (job.job().hasFixedStart() && job.job().fixedStartMinute() != start) objections.add(scene.words().together(job, job.job().fixedStartMinute()));
        var span = answer.ranks().stream().flatMap(rank -> rank.spans().stream()).findFirst().map(it -> new Interval(it.startMinute(), it.finishMinute()));
        if (span.isEmpty()) return new Verdict(null, objections);
        objections.addAll(new Order(scene).objections(job, span.get()));
        way(job, crew, span.get(), others).ifPresent(objections::add);
        neighbours.objection(job, there.crews().iterator().next(), span.get()).ifPresent(objections::add);
        var placed = new Placement(job.id(), java.util.UUID.fromString(crew.id()), Minutes.at(span.get().startMinute()), Minutes.at(span.get().endMinute()), true);
        return new Verdict(objections.isEmpty() ? placed : null, objections);
    }

    /** What comes before and after is looked at by itself, with the names of the packages. */
    private static Job alone(Job job, long start) {
        return job.withPredecessors(List.of()).withFixedStart(start);
    }

    private List<Objection> refusals(OpenJob job, Exclusion exclusion, long start) {
        var wording = scene.wording();
        var remedies = String.join(wording.words().t("planning.and"), new Advice(wording, Map.of(job.id().toString(), job.work())).advice(exclusion));
        return exclusion.refusals().stream().map(refusal -> ofTime(job, refusal, start).orElseGet(() -> {
            var reason = wording.reason(refusal);
            var advice = reason.rule() == RuleCode.TURNS ? wording.words().t("ranking.turns.advice") : remedies;
            return new Objection(reason.rule().name(), wording.rule(reason.rule()), reason.found(), reason.needed(), reason.sentence(), advice);
        })).toList();
    }

    /** What rules of time say of a crew that may begin when it likes reads strangely of a bar that was put somewhere. */
    private Optional<Objection> ofTime(OpenJob job, Refusal refusal, long start) {
        long opens = job.job().windows().getFirst().startMinute();
        return switch (refusal) {
            case Refusal.StartMissed it when it.hold() != Refusal.Hold.PAST && start < opens -> Optional.of(scene.words().beforeWindow(opens, start));
            case Refusal.StartMissed it -> Optional.of(new StartWords(scene.wording().words()).missed(it, job.job().hasFixedStart()));
            case Refusal.WindowShort it when start < opens -> Optional.of(scene.words().beforeWindow(opens, start));
            case Refusal.WindowShort it -> Optional.of(scene.words().pastWindow(job.job().windows().getLast().endMinute(), start, job.job().workMinutes()));
            default -> Optional.empty();
        };
    }

    /**
     * Where the crew is before or after, placed there or engaged.
     *
     * @param fixed that never moves
     */
    private record Stay(String title, Place site, long starts, long ends, boolean fixed) {}

    private List<Stay> stays(Crew crew, List<Placement> others) {
        return Stream.concat(others.stream().map(it -> new Stay(scene.titleOf(it.packageId()), scene.siteOf(it.packageId()), Minutes.of(it.starts()), Minutes.notBefore(it.ends()), false)),
                scene.engagedOf(crew.id()).stream().map(it -> new Stay(it.title(), it.site(), it.span().startMinute(), it.span().endMinute(), true))).toList();
    }

    /** The crew has to come from where it was, and to get to where it is next. */
    private Optional<Objection> way(OpenJob job, Crew crew, Interval span, List<Placement> others) {
        var site = job.job().site();
        var stays = stays(crew, others);
        var before = stays.stream().filter(it -> it.ends() <= span.startMinute()).max(Comparator.comparingLong(Stay::ends));
        long leaves = before.map(Stay::ends).orElse(scene.context().nowMinute());
        long way = minutes(crew, before.map(Stay::site).orElse(crew.base()), site);
        if (leaves + way > span.startMinute()) return Optional.of(scene.words().way(before.map(Stay::title).orElse(null), leaves, way, span.startMinute()));
        return stays.stream().filter(it -> it.starts() >= span.endMinute()).min(Comparator.comparingLong(Stay::starts))
                .filter(it -> span.endMinute() + minutes(crew, site, it.site()) > it.starts())
                .map(it -> scene.words().wayOn(it.title(), it.fixed(), span.endMinute(), minutes(crew, site, it.site()), it.starts()));
    }

    private long minutes(Crew crew, Place from, Place to) {
        return WayBetween.of(crew, from, to, scene.travel()).travelMinutes();
    }
}
