package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.directory.Members;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.EditionEvent;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.MeasuredPeople.Match;
import org.millwright.protocol.checklist.Reading;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;

/** Temperatures and whose they are, and who has read the edition. */
@MillwrightTest
class TemperatureStoryTest extends EntryStage {

    private void measure(UUID member, double celsius, UUID watch, int minutesAgo) {
        var person = stage.as(officer, () -> app.getBean(Members.class).listMembers(List.of(member))).getFirst();
        var last = person.documentMasked().substring(person.documentMasked().length() - 4);
        stage.as(health, () -> app.getBean(FeverWatches.class).measure(health, new Reading(Ids.next(), watch, stage.site, person.name() + " " + last, celsius, stage.now().minus(Duration.ofMinutes(minutesAgo)))));
    }

    @Test
    void whoHasReadTheEditionAndWhoHasAFeverAreFactsThatTurnTheAnswer() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.readersWithoutFever());
        control.acknowledge(stage.zone.id(), Map.of());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        assertThat(filing(id).standing().verdict()).as("who has not read it is known not to have").isEqualTo(Verdict.REFUSE);
        var one = members.getFirst();
        control.acknowledge(stage.zone.id(), members.stream().filter(member -> !member.equals(one)).collect(java.util.stream.Collectors.toMap(member -> member, member -> stage.now())));
        readOut(members);
        assertThat(filing(id).standing().verdict()).as("one has not").isEqualTo(Verdict.REFUSE);
        control.acknowledge(stage.zone.id(), members.stream().collect(java.util.stream.Collectors.toMap(member -> member, member -> stage.now())));
        readOut(members);
        assertThat(filing(id).standing().verdict()).as("nobody's temperature is known").isEqualTo(Verdict.CANNOT_DECIDE);

        members.forEach(member -> measure(member, 36.4, Ids.next(), 30));
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id).body()).as("each with where it is from").contains("现场测量 3# 厂房").contains("由记录计算 样例 v2");
        var watch = Ids.next();
        measure(one, 37.8, watch, 10);
        assertThat(filing(id).standing().verdict()).as("high once").isEqualTo(Verdict.REFUSE);
        measure(one, 37.9, watch, 3);
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(one), stage.now().minusSeconds(600))).getLast().values())
                .contains(new org.millwright.entry.fact.Evidence.Stated("person.feverConfirmed", new org.millwright.protocol.rule.FactValue.Flag(true)));
        measure(one, 36.5, Ids.next(), 2);
        assertThat(filing(id).standing().verdict()).as("a lower reading later is no all-clear").isEqualTo(Verdict.REFUSE);
        assertThat(Caller.of(stage, health).post("/filings/" + id + "/evidence", Map.of("subject", one.toString(), "kind", "temperature", "facts[0].name", "person.temperature", "facts[0].value", "36.4",
                "facts[1].name", "person.feverConfirmed", "facts[1].value", "no", "reference", "发热门诊")).statusCode()).isEqualTo(303);
        assertThat(filing(id).standing().verdict()).as("a health officer's word is").isEqualTo(Verdict.ADMIT);
        stage.as(officer, () -> {
            for (var decision : app.getBean(DecisionRecords.class).listDecisions(id, 20)) assertThat(app.getBean(Explaining.class).explain(decision).whole()).as("replays: " + decision.cause()).isTrue();
            return null;
        });
    }

    @Test
    void aMeasurementOfNobodyIsToldToWhoMeasuredAndCountsOnceTheNameIsRight() {
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var one = stage.as(officer, () -> app.getBean(Members.class).listMembers(List.of(members.getFirst()))).getFirst();
        var guard = stage.enrol(Stage.user(stage.zone, Role.GUARD, null, "门卫"));
        var watch = Ids.next();
        var measured = stage.as(guard, () -> app.getBean(FeverWatches.class).measure(guard, new Reading(Ids.next(), watch, stage.site, one.name() + "儿", 36.4, stage.now())));
        assertThat(measured.match()).isEqualTo(Match.NOBODY);
        var evidence = app.getBean(EvidenceRecords.class);
        assertThat(stage.as(health, () -> evidence.listEvidence(members, java.time.Instant.EPOCH))).isEmpty();
        var phone = Caller.as(stage, guard);
        assertThat(phone.page("/my-checks/temperature").body()).contains("“" + one.name() + "儿”不是本工地报备人员", "/fever-watches/" + watch + "/names").doesNotContain("36.4");
        assertThat(phone.page("/my-checks").body()).contains("1 次测量未计入任何人");
        assertThat(Caller.of(stage, stage.company).page("/").body()).as("how many, and no name").contains("体温未计入任何人").contains("今日 1 次").doesNotContain(one.name() + "儿");
        assertThat(Caller.of(stage, stage.company).page("/checklist-rounds").body()).contains("3# 厂房").contains("共 1 次").doesNotContain(one.name() + "儿");

        assertThat(Caller.as(stage, stage.enrol(Stage.user(stage.zone, Role.GUARD, null, "另一门卫"))).post("/fever-watches/" + watch + "/names", Map.of("person", one.name())).statusCode())
                .as("who did not measure").isEqualTo(404);
        assertThat(phone.post("/fever-watches/" + watch + "/names", Map.of("person", " ")).statusCode()).isEqualTo(422);
        var twin = members.getLast();
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("update member set name = ? where zone_id = ? and id = ?").params(one.name(), stage.zone.id(), twin).update();
        assertThat(phone.post("/fever-watches/" + watch + "/names", Map.of("person", one.name())).statusCode()).isEqualTo(303);
        assertThat(phone.page("/my-checks/temperature").body()).as("two of one name").contains("有重名");
        var last = one.documentMasked().substring(one.documentMasked().length() - 4);
        assertThat(phone.post("/fever-watches/" + watch + "/names", Map.of("person", one.name() + " " + last)).statusCode()).isEqualTo(303);
        var taken = superuser.sql("select least(measured_at, received_at) as taken from fever_measurement where zone_id = ? and watch_id = ?").params(stage.zone.id(), watch).query((row, n) -> Rows.instant(row, "taken")).single();
        assertThat(stage.as(health, () -> evidence.listEvidence(members, java.time.Instant.EPOCH))).singleElement().satisfies(it -> {
            assertThat(it.subjectId()).isEqualTo(one.id());
            assertThat(it.statedAt()).as("as old as the measurement").isEqualTo(taken);
        });
        assertThat(phone.page("/my-checks/temperature").body()).doesNotContain("/names");
        assertThat(phone.post("/fever-watches/" + watch + "/names", Map.of("person", "别人")).statusCode()).as("it counts already").isEqualTo(409);
        assertThat(superuser.sql("select count(*) from fever_correction where zone_id = ? and watch_id = ?").params(stage.zone.id(), watch).query(Integer.class).single()).isEqualTo(2);
        assertThat(superuser.sql("select details::text from audit_entry where zone_id = ? and action = 'fever.named' order by id desc limit 1").params(stage.zone.id()).query(String.class).single())
                .contains("one").doesNotContain(one.name());
    }

    @Test
    void aMeasurementThatWasOnePersonsMayBecomeSeveralsOrAnothers() {
        var members = filing(file(installer.user(), draft(20))).getTerms().members();
        var superuser = app.getBean(TestDatabase.class).superuser();
        rename(members.getFirst(), "温一一");
        var guard = stage.enrol(Stage.user(stage.zone, Role.GUARD, null, "再一门卫"));
        var watch = Ids.next();
        assertThat(measure(guard, watch, "温一一")).isEqualTo(Match.ONE);
        rename(members.getLast(), "温一一");
        assertThat(measure(guard, watch, "温一一")).isEqualTo(Match.SEVERAL);
        assertThat(Caller.as(stage, guard).page("/my-checks/temperature").body()).as("sealed under one person's key by now").contains("“温一一”", "有重名");
        rename(members.getFirst(), "温二二");
        assertThat(measure(guard, watch, "温一一")).isEqualTo(Match.ONE);
        assertThat(superuser.sql("select member_id from fever_watch where zone_id = ? and id = ?").params(stage.zone.id(), watch).query(UUID.class).single()).isEqualTo(members.getLast());
        assertThat(stage.as(health, () -> app.getBean(FeverWatches.class).open(watch, "test")).measurements()).as("all of it under the other's key").hasSize(3);
    }

    private Match measure(CurrentUser guard, UUID watch, String person) {
        return stage.as(guard, () -> app.getBean(FeverWatches.class).measure(guard, new Reading(Ids.next(), watch, stage.site, person, 36.4, stage.now()))).match();
    }

    private void rename(UUID member, String name) {
        app.getBean(TestDatabase.class).superuser().sql("update member set name = ? where zone_id = ? and id = ?").params(name, stage.zone.id(), member).update();
    }

    private void readOut(List<UUID> members) {
        stage.as(officer, () -> {
            app.publishEvent(new EditionEvent.ReadOut(stage.zone.id(), Ids.next(), members.size(), java.util.Set.copyOf(members)));
            return null;
        });
    }
}
