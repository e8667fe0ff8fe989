package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.http.Problems;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.tenancy.Ids;

/** What a level, a risk area, an edition or its withdrawal would mean, said before it is confirmed. */
@MillwrightTest
class ImpactStoryTest extends EntryStage {

    @Test
    void aWithdrawalSaysHowManyAdmissionsItEnds() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var impact = app.getBean(EntryImpact.class);
        var withdrawal = new ProtocolImpact.Change.Withdrawal(Ids.next());
        assertThat(stage.as(officer, () -> impact.foresee(withdrawal))).extracting(it -> it.label() + " " + it.count())
                .containsExactly("entry.impact.lapse 1", "entry.impact.passes " + filing(id).getTerms().members().size());
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.ministry());
        assertThat(stage.as(officer, () -> impact.foresee(withdrawal))).as("by notice alone, with or without it").isEmpty();
    }

    @Test
    void aRiskAreaAndAnEditionSayHowManyAdmissionsTheyEnd() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var impact = app.getBean(EntryImpact.class);
        var passes = "entry.impact.passes " + filing(id).getTerms().members().size();
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("371002", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(5)), null)))
                .containsExactly("entry.impact.through 1", "entry.impact.lapse 1", passes);
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("371002", RiskLevel.HIGH, stage.now().minus(Duration.ofDays(90)), stage.now().minus(Duration.ofDays(60)))))
                .as("over before anybody was there").containsExactly("entry.impact.through 1", "entry.impact.lapse 0");
        assertThat(foreseen(impact, new ProtocolImpact.Change.Area("440300", RiskLevel.HIGH, stage.now(), null))).as("on nobody's way").isEmpty();
        assertThat(foreseen(impact, new ProtocolImpact.Change.Edition(Ids.next(), CityNotices.second(), stage.now()))).as("it asks for the receiver's filing")
                .containsExactly("entry.impact.anew 1", "entry.impact.lapse 1", passes);
        assertThat(foreseen(impact, new ProtocolImpact.Change.Edition(Ids.next(), CityNotices.quarantine(), stage.now()))).as("the same again ends nothing")
                .containsExactly("entry.impact.anew 1", "entry.impact.lapse 0");
        assertThat(foreseen(impact, new ProtocolImpact.Change.Level("", ControlLevel.II, ControlLevel.I, stage.now()))).contains("entry.impact.crews 1");
    }

    private List<String> foreseen(EntryImpact impact, ProtocolImpact.Change change) {
        return stage.as(officer, () -> impact.foresee(change)).stream().map(it -> it.label() + " " + it.count()).toList();
    }

    @Test
    void aSiteHasToComplyThoughNobodyIsOnTheWayThere() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var giving = app.getBean(EvidenceGiving.class);
        stage.as(officer, () -> giving.give(officer, new EvidenceGiving.Brought(FactSubject.SITE, stage.site, EvidenceKind.SITE_GATES, Map.of("site.gates", "3"), "", "", null, null), new Problems()));
        var found = stage.as(officer, () -> app.getBean(EntryImpact.class).findBreaches(Ids.next(), CityNotices.oneGate(), stage.now(), 20));
        assertThat(found.found()).extracting(it -> it.kind() + " " + it.noteArgs() + " " + it.href() + " " + it.anew()).containsExactly("entry.impact.site [0] null true");
        assertThat(found.found().getFirst().facts()).singleElement().satisfies(it -> assertThat(it.used()).as("with what was found and is needed").extracting(one -> one.fact().name()).containsExactly("site.gates"));
        assertThat(found.found().getFirst().facts().getFirst().needed()).isNotEmpty();
        assertThat(found.tried()).extracting(it -> it.label() + " " + it.trial().whole()).containsExactly("entry.impact.tried.sites true", "entry.impact.tried.filings true");
    }
}
