package org.millwright.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.ChecklistDraft;
import org.millwright.protocol.checklist.Checklists;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.Reading;
import org.millwright.protocol.checklist.Round;
import org.millwright.protocol.checklist.Rounds;
import org.millwright.protocol.checklist.WorkSites;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Component;

/** A checklist of clauses in force with a round that found a fault, a fever that was dealt with, and a drill. */
@Component
class CheckMaker {

    private final Editions editions;
    private final Wordings wordings;
    private final Checklists checklists;
    private final Rounds rounds;
    private final FeverWatches fevers;
    private final EmergencyCards cards;
    private final EmergencyRuns runs;
    private final WorkSites sites;
    private final Clock clock;

    CheckMaker(Editions editions, Wordings wordings, Checklists checklists, Rounds rounds, FeverWatches fevers, EmergencyCards cards, EmergencyRuns runs, WorkSites sites, Clock clock) {
        this.editions = editions;
        this.wordings = wordings;
        this.checklists = checklists;
        this.rounds = rounds;
        this.fevers = fevers;
        this.cards = cards;
        this.runs = runs;
        this.sites = sites;
        this.clock = clock;
    }

    void make(CurrentUser officer, CurrentUser health, CurrentUser lead) {
        UUID site = sites.listSites(officer).getFirst().id();
        editions.listInForce().stream().findFirst().ifPresent(edition -> round(officer, lead, edition, site));
        fever(health, lead, site);
        var card = cards.findCard(EmergencyCard.Kind.FEVER).orElseThrow();
        var drill = runs.start(health, card, true, site, "");
        card.steps().forEach(step -> runs.complete(health, drill, step.position(), ""));
        runs.end(health, drill, "出入口登记用时过长，改为扫码");
    }

    private void round(CurrentUser officer, CurrentUser lead, Edition edition, UUID site) {
        var clauses = wordings.listWordings(edition.id()).stream().filter(one -> one.kind().filter(kind -> kind == ClauseKind.DISINFECTION).isPresent()).limit(4).toList();
        var items = IntStream.range(0, clauses.size()).mapToObj(i -> item(i + 1, clauses.get(i))).toList();
        UUID checklist = checklists.add(officer, new ChecklistDraft(Checklist.Kind.DISINFECTION, "消毒巡查", "Disinfection round", edition.id(), items));
        Instant finished = clock.instant().minus(Duration.ofHours(3));
        var replies = items.stream().map(one -> new Round.Reply(one.position(), one.position() == 2 ? Round.Word.NOT_OK : Round.Word.OK, (BigDecimal) null,
                one.position() == 2 ? "消毒液余量不足" : "")).toList();
        rounds.receive(lead, new Round(Ids.next(), checklist, site, finished.minus(Duration.ofMinutes(12)), finished, "", replies), Checklist.Kind.DISINFECTION);
    }

    private static Checklist.Item item(int position, Wording clause) {
        return new Checklist.Item(position, clause.clauseId(), clause.number(), clause.typed().text(true), clause.typed().text(false),
                position == 2 ? Checklist.Answer.YES_NO_PHOTO : Checklist.Answer.YES_NO);
    }

    private void fever(CurrentUser health, CurrentUser lead, UUID site) {
        UUID watch = Ids.next();
        for (int minutes : List.of(60, 54)) {
            fevers.measure(lead, new Reading(Ids.next(), watch, site, "样例 作业人员", 37.6, clock.instant().minus(Duration.ofMinutes(minutes))));
        }
        UUID run = runs.listOpen().getFirst().id();
        runs.getRun(run).progress().forEach(one -> runs.complete(health, run, one.step().position(), ""));
        runs.end(health, run, "检测阴性，解除隔离");
    }
}
