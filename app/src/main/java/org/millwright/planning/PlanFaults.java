package org.millwright.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.RegisterCrews;
import org.millwright.planner.Ranking;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.planning.Publication.Outcome.Fault;
import org.springframework.stereotype.Component;

/** Whether what a draft has placed still holds: judged from the register itself, as of now, before it becomes the zone's plan. */
@Component
class PlanFaults {

    private final RegisterCrews crews;
    private final PlanWords words;
    private final Ranking ranking;

    PlanFaults(RegisterCrews crews, PlanWords words, Ranking ranking) {
        this.crews = crews;
        this.words = words;
        this.ranking = ranking;
    }

    /** @param placements of open work, which has no other */
    List<Fault> list(OpenJobs.Read work, List<Placement> placements) {
        var now = work.look().contextAt(Minutes.of(work.look().now()));
        var scene = DraftScene.of(work, placements, now, words.wording(work.look()), GreatCircle.DEFAULT);
        var read = crews.read(Stream.concat(placements.stream().map(Placement::crewId), work.engaged().stream().map(EngagedWork::crewId)).distinct().toList(), work.last());
        Map<String, Crew> known = read.crews();
        Map<UUID, List<String>> faults = new LinkedHashMap<>();
        var judge = new MoveJudge(scene, ranking, new SiteNeighbours(scene, known.values(), read.facts()));
        for (var each : scene.placements()) {
            var said = objections(scene, judge, each, known.get(each.crewId().toString()));
            if (!said.isEmpty()) faults.computeIfAbsent(each.packageId(), id -> new ArrayList<>()).addAll(said);
        }
        lacking(scene, faults);
        return faults.entrySet().stream().map(fault -> new Fault(fault.getKey(), fault.getValue().stream().distinct().collect(Collectors.joining(words.words().t("planning.and"))),
                scene.placements().stream().filter(each -> each.packageId().equals(fault.getKey())).toList())).toList();
    }

    private List<String> objections(DraftScene scene, MoveJudge judge, Placement each, @org.jspecify.annotations.Nullable Crew crew) {
        if (crew == null) return List.of(scene.words().crewGone().sentence());
        var job = scene.work().findJob(each.packageId()).orElseThrow();
        var verdict = judge.judge(job, crew, Minutes.of(each.starts()));
        if (verdict.placed() != null && !verdict.placed().ends().equals(each.ends())) {
            return List.of(words.words().t("planning.fault.length", words.words().dateTime(each.ends()), words.words().dateTime(verdict.placed().ends())));
        }
        return verdict.objections().stream().map(this::said).toList();
    }

    private String said(Objection it) {
        return it.advice().isEmpty() ? it.sentence() : words.words().t("planning.fault.advice", it.sentence(), it.advice());
    }

    private void lacking(DraftScene scene, Map<UUID, List<String>> faults) {
        scene.placements().stream().collect(Collectors.groupingBy(Placement::packageId)).forEach((id, placed) -> {
            var job = scene.work().findJob(id).orElseThrow();
            if (placed.size() != job.crews()) faults.computeIfAbsent(id, none -> new ArrayList<>()).add(scene.words().crewsNeeded(job, placed.size()).sentence());
        });
    }
}
