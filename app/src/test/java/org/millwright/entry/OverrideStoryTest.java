package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two officers decide against the rules: asked by one, answered by another human, on the page for good. */
@MillwrightTest
class OverrideStoryTest extends EntryStage {

    private String toDecide() {
        return Caller.of(stage, health).json("/filings?look=to_decide").body();
    }

    @Test
    void againstTheRulesOnlyTwoDecideAndItStaysVisible() {
        var id = file(installer.user(), draft(80));
        var reviewing = app.getBean(Reviewing.class);
        assertThatThrownBy(() -> stage.as(officer, () -> {
            reviewing.admit(officer, id);
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("entry.refusal.against"));
        assertThat(Caller.of(stage, officer).postJson("/filings/" + id + "/override", Map.of("reason", "抢险设备")).statusCode()).as("neither yes nor no").isEqualTo(422);
        stage.as(officer, () -> {
            reviewing.askOverride(officer, id, true, "抢险设备");
            return null;
        });
        assertThatThrownBy(() -> stage.as(officer, () -> {
            reviewing.answerOverride(officer, id, true);
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("entry.refusal.same_person"));
        assertThat(Caller.of(stage, health).page("/").body()).as("the other is asked").contains("需另一名官员同意");
        assertThat(stage.as(officer, () -> app.getBean(Overrides.class).listAsked(officer, 5))).as("who asked is not").isEmpty();
        assertThat(toDecide()).contains(id.toString());
        stage.as(health, () -> {
            reviewing.answerOverride(health, id, true);
            return null;
        });
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        assertThat(toDecide()).as("nothing is left to decide").doesNotContain(id.toString());
        stage.as(officer, () -> app.getBean(Redeciding.class).redecide(List.of(id), Cause.LEVEL, null));
        assertThat(filing(id).state()).as("what two decided stands until the filing changes").isEqualTo(FilingState.ADMITTED);
        var overridden = Caller.of(stage, officer).page("/filings/" + id).body();
        assertThat(overridden).contains("抢险设备").contains("工信").contains("卫健");
        assertThat(overridden).as("what two decided stands on top, what the rules say below it and without its red").containsSubsequence("已改判：准入", "按规定：").doesNotContain("mw-decision--bad");
        var doctor = stage.enrol(Stage.user(stage.zone, Role.HEALTH_OFFICER, null, "值班医生"));
        test(id, filing(id).getTerms().members().getFirst(), "positive", 2, "");
        assertThat(filing(id).state()).as("but covers nothing that nobody knew then").isEqualTo(FilingState.FILED);
        await().alias("and it is told, though the verdict is called the same").until(() -> app.getBean(TestDatabase.class).superuser()
                .sql("select count(*) from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), doctor.membershipId()).query(Integer.class).single() > 0);
        stage.enrol(installer.user());
        stage.as(officer, () -> {
            reviewing.giveBack(officer, id, "张某发热，请补材料");
            return null;
        });
        var told = "select coalesce(string_agg(args::text, ' '), '') from notice where zone_id = ? and key = 'entry.notice.returned'";
        await().until(() -> !app.getBean(TestDatabase.class).superuser().sql(told).param(stage.zone.id()).query(String.class).single().isEmpty());
        assertThat(app.getBean(TestDatabase.class).superuser().sql(told).param(stage.zone.id()).query(String.class).single()).as("what was typed goes into no notice and no mail").doesNotContain("发热");
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select string_agg(details::text || coalesce(reason, ''), ' ') from audit_entry where zone_id = ?").param(stage.zone.id()).query(String.class)
                .single()).as("nor into the audit").contains("\"number\"").doesNotContain("发热").doesNotContain("抢险设备");
        assertThat(Caller.of(stage, officer).page("/filings/" + id).body()).as("it stands on the page").contains("张某发热，请补材料");
    }

    @Test
    void theSecondPersonAgreesToWhatIsFiledNowAndNotToWhatWasFiledBefore() {
        var id = file(installer.user(), draft(80));
        var reviewing = app.getBean(Reviewing.class);
        stage.as(officer, () -> {
            reviewing.askOverride(officer, id, true, "抢险设备");
            return null;
        });
        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), id)).any()).isFalse();
        assertThatThrownBy(() -> stage.as(health, () -> {
            reviewing.answerOverride(health, id, true);
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("entry.refusal.override_outdated"));
        stage.as(health, () -> {
            reviewing.answerOverride(health, id, false);
            return null;
        });
        assertThat(filing(id).state()).isEqualTo(FilingState.FILED);
    }

    /** By account and by document: a membership that ended and was granted anew, or a second account of the same person, is no second person. */
    @Test
    void theSecondPersonIsAnotherHuman() {
        var first = stage.enrol(officer);
        var own = stage.enrol(health);
        var stranger = stage.enrol(health);
        var members = app.getBean(Members.class);
        var person = stage.as(officer, () -> members.listMembers(installer.user().getOrganisationId(), "", new Paged.Ask(1, 5)).rows().getFirst());
        var number = "E77" + stage.zone.id().toString().substring(0, 6);
        link(members, person, first);
        stage.as(officer, () -> {
            members.changeDocument(person.id(), person.documentKind(), number);
            return null;
        });
        var again = new CurrentUser(first.zoneId(), first.accountId(), Ids.next(), first.login(), first.name(), Role.HEALTH_OFFICER, null, null, first.locale(), null);
        record Second(String why, CurrentUser user, boolean counts) {}
        var reviewing = app.getBean(Reviewing.class);
        int hours = 80;
        for (var it : List.of(new Second("the same membership", first, false), new Second("another membership of the account", again, false),
                new Second("another account, linked to the same person meanwhile", own, false), new Second("another account, linked to nobody", stranger, true))) {
            var id = file(installer.user(), draft(hours));
            hours += 110;
            if (it.user() == own) link(members, person, first);
            stage.as(first, () -> {
                reviewing.askOverride(first, id, true, "抢险设备");
                return null;
            });
            if (it.user() == own) hireAnew(members, person, own, number);
            assertThat(stage.as(it.user(), () -> app.getBean(Overrides.class).mayAnswer(id, it.user()))).as(it.why()).isEqualTo(it.counts());
            assertThat(stage.as(it.user(), () -> app.getBean(Overrides.class).listAsked(it.user(), 9))).as(it.why()).hasSize(it.counts() ? 4 : 0);
            assertThat(answers(it.user(), id)).as(it.why()).isEqualTo(it.counts());
        }
        var agrees = "update entry_override set answered_by = gen_random_uuid(), answered_name = 'x', answered_at = now(), agreed = true, answered_account = %s, answered_person = %s "
                + "where zone_id = ? and answered_at is null and asked_person is not null";
        for (var parts : List.of("asked_account, null", "gen_random_uuid(), asked_person", "null, null")) {
            var sql = agrees.formatted((Object[]) parts.split(", "));
            assertThatThrownBy(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql(sql).param(stage.zone.id()).update())).as("nor does the database: " + parts)
                    .hasStackTraceContaining("entry_override_");
        }
    }

    private boolean answers(CurrentUser user, UUID id) {
        try {
            return stage.as(user, () -> {
                app.getBean(Reviewing.class).answerOverride(user, id, true);
                return true;
            });
        } catch (Refusal refusal) {
            assertThat(refusal.key()).isEqualTo("entry.refusal.same_person");
            return false;
        }
    }

    private void link(Members members, Member it, CurrentUser account) {
        stage.as(officer, () -> {
            members.change(new Member(it.id(), it.installerId(), it.name(), it.documentKind(), it.documentMasked(), it.phone(), account.accountId(), it.trades(), it.joinedAt(), null));
            return null;
        });
    }

    /** Leaves, and is registered with another installer under the same document and another account. */
    private void hireAnew(Members members, Member it, CurrentUser account, String number) {
        var other = stage.installer("他家", 1).user().getOrganisationId();
        stage.as(officer, () -> {
            members.leave(it.id(), stage.day(0), stage.now());
            members.register(new Member(Ids.next(), other, it.name(), it.documentKind(), "", "", account.accountId(), it.trades(), stage.now(), null), number);
            return null;
        });
    }
}
