package org.millwright.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.demand.ranking.Advice;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.TurnWords;
import org.millwright.demand.ranking.Wording;
import org.millwright.demand.ranking.ZoneRoster;
import org.millwright.planner.Alternative;
import org.millwright.planner.Exclusion;
import org.millwright.planner.Planner;
import org.millwright.planner.Rank;
import org.millwright.planner.Why;
import org.millwright.planner.WhyUnserved;
import org.millwright.planner.goal.GoalCode;
import org.millwright.planner.goal.Worth;
import org.millwright.planning.PlacementWhy.Part;
import org.millwright.planning.PlacementWhy.Second;
import org.millwright.planning.UnservedWhy.Near;
import org.millwright.planning.UnservedWhy.RuleCount;
import org.millwright.ui.Words;
import org.springframework.stereotype.Component;

/** Says why a plan is as it is, in the reader's words: worked out when asked, in a transaction that only reads. */
@Component
public class PlanReasons {

    private static final List<GoalCode> SHOWN = List.of(GoalCode.LATENESS, GoalCode.CHANGE, GoalCode.CHANGED_DAY, GoalCode.CHANGED_HOURS, GoalCode.REGION, GoalCode.DISTANCE);
    private static final int NEAREST = 5;

    private final PlanQuestions questions;
    private final Planner planner;

    PlanReasons(PlanQuestions questions, Planner planner) {
        this.questions = questions;
        this.planner = planner;
    }

    /** Empty where the plan has nobody for it, or it is open no more. */
    public Optional<PlacementWhy> findWhy(ZonePlan plan, UUID packageId, Words words) {
        var asked = questions.readFree(plan.id());
        var question = asked.question();
        if (question.work().findJob(packageId).isEmpty()) return Optional.empty();
        var why = asked.reasons(planner, question.known(asked.placements())).why(packageId.toString());
        return why.stream().findFirst().map(first -> new PlacementWhy(placement(asked, first), parts(first.contribution(), words, false),
                second(first, question.work().look().roster(), words), turns(question, packageId, first, words)));
    }

    private static @org.jspecify.annotations.Nullable String turns(PlanQuestion question, UUID packageId, Why why, Words words) {
        var job = question.work().findJob(packageId).orElseThrow().job();
        return question.problem().findCrew(why.assignment().crewId()).flatMap(crew -> new TurnWords(words).why(job, crew, why.assignment().span())).orElse(null);
    }

    private static Placement placement(PlanQuestions.Asked asked, Why why) {
        var id = UUID.fromString(why.assignment().packageId());
        return asked.placements().stream().filter(each -> each.packageId().equals(id) && each.crewId().toString().equals(why.assignment().crewId())).findFirst().orElseThrow();
    }

    /** @param signed how much more or less than now; what does not differ is left out */
    static List<Part> parts(Worth worth, Words words, boolean signed) {
        List<Part> parts = new ArrayList<>();
        for (var goal : SHOWN) {
            long value = worth.of(goal);
            if (signed && value == 0) continue;
            var amount = amount(goal, Math.abs(value), words);
            parts.add(new Part(words.t("planning.goal." + goal.name().toLowerCase(Locale.ROOT)), signed ? (value < 0 ? "−" : "+") + amount : amount));
        }
        if (signed) {
            trend("unserved", worth.unservedWeight(), words).ifPresent(parts::add);
            trend("awards", concentration(worth), words).ifPresent(parts::add);
        }
        return parts;
    }

    /** Of what is weighed, not counted: a figure would say nothing, but where it decides it must not be kept. */
    private static Optional<Part> trend(String goal, long difference, Words words) {
        if (difference == 0) return Optional.empty();
        return Optional.of(new Part(words.t("planning.goal." + goal), words.t("planning.goal." + goal + (difference > 0 ? ".more" : ".less"))));
    }

    private static long concentration(Worth worth) {
        return worth.mostAwards() != 0 ? worth.mostAwards() : worth.awardPairs();
    }

    /** Only what is above nothing. */
    static List<Part> more(Worth worth, Words words) {
        List<Part> parts = new ArrayList<>();
        for (var goal : SHOWN) {
            if (worth.of(goal) > 0) parts.add(new Part(words.t("planning.goal." + goal.name().toLowerCase(Locale.ROOT)), amount(goal, worth.of(goal), words)));
        }
        if (worth.unservedWeight() > 0) trend("unserved", 1, words).ifPresent(parts::add);
        if (concentration(worth) > 0) trend("awards", 1, words).ifPresent(parts::add);
        return parts;
    }

    private static String amount(GoalCode goal, long value, Words words) {
        return switch (goal) {
            case LATENESS -> words.minutes(value);
            case DISTANCE -> words.km(value);
            case REGION -> words.t("planning.people", value);
            case CHANGE -> words.t("planning.crews", value);
            case CHANGED_DAY, CHANGED_HOURS -> words.t("planning.packages", value);
            case UNSERVED, AWARDS -> words.number(value);
        };
    }

    private static @org.jspecify.annotations.Nullable Second second(Why why, ZoneRoster roster, Words words) {
        Optional<Alternative> best = Stream.of(why.otherCrew(), why.otherTime()).flatMap(Optional::stream).min(Comparator.comparingLong(Alternative::cost));
        return best.map(other -> {
            var kept = why.assignment();
            var instead = other.instead().stream().filter(each -> !each.equals(kept)).findFirst().orElse(other.instead().getFirst());
            return new Second(UUID.fromString(instead.crewId()), roster.label(instead.crewId()).full(), Minutes.at(instead.span().startMinute()),
                    Minutes.at(instead.span().endMinute()), parts(other.difference(), words, true));
        }).orElse(null);
    }

    /** Empty where it is open no more. */
    public Optional<UnservedWhy> findWhyUnserved(ZonePlan plan, UUID packageId, Words words) {
        var asked = questions.readFree(plan.id());
        var question = asked.question();
        var job = question.work().findJob(packageId);
        if (job.isEmpty()) return Optional.empty();
        var why = asked.reasons(planner, question.known(asked.placements())).unserved(packageId.toString());
        var wording = new Wording(words, question.work().look().names(), question.work().look().zone());
        var roster = question.work().look().roster();
        return Optional.of(new UnservedWhy(packageId, why.undoneBefore().stream().map(id -> title(question, id)).toList(), rules(why, wording),
                nearest(why, new Advice(wording, Map.of(packageId.toString(), job.get().work())), roster),
                why.answer().ranks().stream().map(Rank::crewId).map(id -> roster.label(id).full()).limit(NEAREST).toList()));
    }

    private static String title(PlanQuestion question, String id) {
        return question.titleOf(id);
    }

    private static List<RuleCount> rules(WhyUnserved why, Wording wording) {
        var only = why.answer().onlyRefusedBy();
        return why.answer().refusedBy().entrySet().stream().sorted(Map.Entry.<org.millwright.planner.rule.RuleCode, Integer>comparingByValue().reversed())
                .map(each -> new RuleCount(each.getKey().name(), wording.rule(each.getKey()), each.getValue(), only.getOrDefault(each.getKey(), 0))).toList();
    }

    /** Those that one rule keeps out, for of these it is known what would change it; else those that fewest do. */
    private static List<Near> nearest(WhyUnserved why, Advice advice, ZoneRoster roster) {
        return why.answer().exclusions().stream().sorted(Comparator.comparingInt((Exclusion each) -> each.codes().size())).limit(NEAREST)
                .map(each -> new Near(UUID.fromString(each.crewId()), roster.label(each.crewId()).full(),
                        advice.wording().reasons(each).stream().map(reason -> reason.sentence()).toList(), advice.advice(each))).toList();
    }

    /** What a plan does otherwise than another, with causes; null: than none. */
    public List<PlanChange> changes(ZonePlan plan, @org.jspecify.annotations.Nullable UUID before, Words words) {
        var asked = questions.readFreeBeside(plan.id(), before);
        var question = asked.question();
        var causes = new CauseWords(new Wording(words, question.work().look().names(), question.work().look().zone()), question);
        return asked.reasons(planner, question.known(asked.placements())).changes().stream().filter(each -> question.isOpen(each.change().packageId())).map(causes::change).toList();
    }
}
