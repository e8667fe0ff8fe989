package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Sites;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MillwrightTest
@RecordApplicationEvents
class PublishingTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    Publishing publishing;

    @Autowired
    ApplicationEvents events;

    Stage stage;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
    }

    @Test
    void keepsEveryWordAsItWasTypedValidOrNot() {
        var typed = new DemandDraft("  12 m “龙门” <铣>床 ", "第一行\n第二行", "no-uuid", "", null, "四十二万", "-1",
                List.of(new MachineDraft("unknown", "", "68 t", "", null, "x", "")),
                List.of(stage.workPackage("吊装", "a lot", 1, 9), PackageDraft.EMPTY));
        var id = stage.as(stage.company, () -> publishing.begin(stage.company, DemandDraft.EMPTY));
        var version = stage.as(stage.company, () -> publishing.save(stage.company, id, typed, 1));
        assertThat(version).hasValue(2);
        assertThat(stage.as(stage.company, () -> publishing.getDraft(stage.company, id))).isEqualTo(typed);
    }

    @Test
    void aSecondWindowDoesNotOverwriteTheFirst() {
        var id = stage.as(stage.company, () -> publishing.begin(stage.company, DemandDraft.EMPTY));
        var first = stage.draft(stage.workPackage("吊装", "8", 1, 9));
        assertThat(stage.as(stage.company, () -> publishing.save(stage.company, id, first, 1))).hasValue(2);
        assertThat(stage.as(stage.company, () -> publishing.save(stage.company, id, DemandDraft.EMPTY, 1))).isEmpty();
        assertThat(stage.as(stage.company, () -> publishing.getDraft(stage.company, id))).isEqualTo(first);
    }

    @Test
    void aDraftThatIsNotWholeStaysADraft() {
        var id = stage.as(stage.company, () -> publishing.begin(stage.company, DemandDraft.EMPTY));
        var problems = stage.as(stage.company, () -> publishing.publish(stage.company, id));
        assertThat(problems.list()).hasSizeGreaterThan(10);
        assertThat(stage.demand(id).state()).isEqualTo(DemandState.DRAFT);
        assertThat(stage.as(stage.company, () -> publishing.getDraft(stage.company, id))).isEqualTo(DemandDraft.EMPTY);
    }

    @Test
    void numbersRunWithinAZoneAndAYear() {
        int year = stage.day(0).getYear();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 3; i++) numbers.add(stage.demand(stage.publish(stage.workPackage("吊装", "8", 1, 9))).number());
        assertThat(numbers).containsExactly("XQ-" + year + "-0001", "XQ-" + year + "-0002", "XQ-" + year + "-0003");
        var other = Stage.build(app);
        assertThat(other.demand(other.publish(other.workPackage("吊装", "8", 1, 9))).number()).isEqualTo("XQ-" + year + "-0001");
    }

    @Test
    void publishingGivesWhatWasTyped() {
        var id = stage.publish(stage.workPackage("吊装就位", "32", 1, 20));
        var demand = stage.demand(id);
        assertThat(demand.state()).isEqualTo(DemandState.PUBLISHED);
        assertThat(demand.machines()).singleElement().satisfies(machine -> assertThat(machine.heaviestPartKg()).isEqualTo(21_000));
        assertThat(demand.packages()).singleElement().satisfies(it -> {
            assertThat(it.skills()).containsExactly(new WorkPackage.Skill("fitter", 2, 3));
            assertThat(it.certificates()).containsExactly(new WorkPackage.CertificateNeed("q2", 1));
        });
        assertThat(events.stream(DemandPublished.class)).singleElement().satisfies(event -> assertThat(event.number()).isEqualTo(demand.number()));
    }

    @Test
    void aChangeTellsTheInvitedAndAsksForTheirAnswerAgain() {
        var installer = stage.installer("海岳机电", 1);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        change(id, "16");

        assertThat(events.stream(DemandChanged.class)).singleElement().satisfies(event -> assertThat(event.installers()).containsExactly(installer.user().organisationId()));
        assertThatThrownBy(() -> stage.engage(invitation)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.refusal.changed_since"));
        var history = stage.as(installer.user(), () -> app.getBean(History.class).listHappenings(installer.user(), stage.demand(id)));
        assertThat(history).filteredOn(it -> it.what().equals("changed")).singleElement().satisfies(it -> assertThat(it.changes())
                .containsExactly(new DemandChange(DemandChange.Field.TITLE, null, "12 m 数控龙门铣床安装", "新标题"), new DemandChange(DemandChange.Field.WORK, "吊装", "480", "960")));
        assertThat(Caller.of(stage, installer.user()).page("/invitations/" + invitation).body()).contains("标题：12 m 数控龙门铣床安装 → 新标题").contains("“吊装”工时：8 时 → 16 时");
        stage.accept(installer.user(), invitation, "1500");
        stage.engage(invitation);
        assertThat(stage.demand(id).state()).isEqualTo(DemandState.ENGAGED);
    }

    @Test
    void othersSeeAChangeWhenItIsPublished() {
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var published = stage.demand(id).changedAt();
        stage.as(stage.company, () -> publishing.save(stage.company, id, publishing.getDraft(stage.company, id), stage.demand(id).draftVersion()));
        assertThat(stage.demand(id).changing()).isTrue();
        assertThat(stage.demand(id).changedAt()).as("saved").isEqualTo(published);
        stage.as(stage.company, () -> {
            publishing.discard(stage.company, id);
            return null;
        });
        assertThat(stage.demand(id).changedAt()).as("dropped").isEqualTo(published);
        change(id, "8");
        assertThat(stage.demand(id).changedAt()).as("published").isAfter(published);
    }

    @Test
    void aChangeOfWordsAloneAsksNobodyAgain() {
        var installer = stage.installer("海岳机电", 1);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        change(id, "8");
        assertThat(stage.demand(id).title()).isEqualTo("新标题");
        stage.engage(invitation);
    }

    /** In the middle of a negotiation that it moved is news to whoever may not see it. */
    @Test
    void thatTheBudgetChangedIsForThoseWhoSeeIt() {
        var installer = stage.installer("海岳机电", 1);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        stage.invite(id, "together", installer.crew());
        stage.as(stage.company, () -> {
            var it = publishing.getDraft(stage.company, id);
            publishing.save(stage.company, id, new DemandDraft(it.title(), it.description(), it.siteId(), it.contactName(), it.contactPhone(), "430000", "990000", it.machines(), it.packages()),
                    app.getBean(Demands.class).getDemand(stage.company, id).draftVersion());
            return publishing.publish(stage.company, id);
        });
        assertThat(Caller.of(stage, stage.company).json("/demands/" + id).body()).contains("\"BUDGET\"");
        assertThat(Caller.of(stage, installer.user()).json("/demands/" + id).body()).contains("\"changed\"").doesNotContain("BUDGET");
    }

    @Test
    void whatACrewIsEngagedForCannotBeChanged() {
        var installer = stage.installer("海岳机电", 1);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        stage.engage(invitation);
        assertThat(tryChange(id, "16")).containsExactly("demand.problem.engaged_changed");
        assertThat(stage.demand(id).packages().getFirst().workMinutes()).isEqualTo(8 * 60);
    }

    @Test
    void anEngagedDemandMayChangeItsWordsAfterWindowCodesAndSiteAreOver() {
        var installer = stage.installer("海岳机电", 1);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        stage.engage(invitation);
        stage.as(stage.company, () -> {
            app.getBean(JdbcClient.class).sql("update work_package set window_starts = window_starts - interval '60 days', window_ends = window_ends - interval '60 days' where zone_id = :zone")
                    .param("zone", stage.zone.id()).update();
            app.getBean(Codes.class).put(new Code(CodeList.TRADE, "", "fitter", "钳工", "Fitter", 0, null, null), 1, stage.day(-900), stage.day(-1));
            var sites = app.getBean(Sites.class);
            sites.close(sites.getSite(stage.site), stage.now());
            return null;
        });
        change(id, "8");
        assertThat(stage.demand(id).title()).isEqualTo("新标题");
        assertThat(tryChange(id, "16")).contains("demand.problem.window_past");
    }

    @Test
    void withdrawingCancelsWhatIsOpenAndSaysWhy() {
        var installer = stage.installer("海岳机电", 2);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var invitations = stage.invite(id, "together", installer.crews().toArray(UUID[]::new));
        stage.accept(installer.user(), invitations.getFirst(), "1000");
        stage.as(stage.company, () -> {
            publishing.withdraw(stage.company, id, "设备延期");
            return null;
        });
        assertThat(invitations).allSatisfy(invitation -> assertThat(stage.invitation(invitation)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(InvitationState.CANCELLED);
            assertThat(it.endReason()).isEqualTo("设备延期");
        }));
        assertThat(events.stream(InvitationCancelled.class)).hasSize(2);
        assertThatThrownBy(() -> stage.accept(installer.user(), invitations.getLast(), "1")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherCompanyAnotherZoneAndAnUninvitedCrewLeadFindNothing() {
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var stranger = Stage.user(stage.zone, Role.COMPANY, Ids.next(), "别家");
        var demands = app.getBean(Demands.class);
        assertThatThrownBy(() -> stage.as(stranger, () -> demands.getDemand(stranger, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stranger, () -> publishing.save(stranger, id, DemandDraft.EMPTY, 1))).isInstanceOf(NotFound.class);
        var lead = Stage.user(stage.zone, Role.CREW_LEAD, null, "班长");
        assertThatThrownBy(() -> stage.as(lead, () -> demands.getDemand(lead, id))).isInstanceOf(NotFound.class);
        var other = Stage.build(app);
        assertThatThrownBy(() -> other.as(other.officer(), () -> demands.getDemand(other.officer(), id))).isInstanceOf(NotFound.class);
        var installer = stage.installer("海岳机电", 1).user();
        assertThat(stage.as(installer, () -> demands.sightOf(installer, demands.getDemand(installer, id)))).isEqualTo(Sight.SHORT);
    }

    private void change(UUID id, String hours) {
        assertThat(tryChange(id, hours)).isEmpty();
    }

    private List<String> tryChange(UUID id, String hours) {
        return stage.as(stage.company, () -> {
            var before = publishing.getDraft(stage.company, id);
            var it = before.packages().getFirst();
            var changed = new PackageDraft(it.id(), it.title(), it.what(), it.licence(), hours, it.windowFrom(), it.windowUntil(), it.readyAt(),
                    it.crewsNeeded(), it.split(), it.skills(), it.certificates(), it.after());
            var draft = new DemandDraft("新标题", before.description(), before.siteId(), before.contactName(), before.contactPhone(), before.budgetFrom(),
                    before.budgetTo(), before.machines(), List.of(changed));
            var version = app.getBean(Demands.class).getDemand(stage.company, id).draftVersion();
            publishing.save(stage.company, id, draft, version);
            return publishing.publish(stage.company, id).list().stream().map(problem -> problem.key()).toList();
        });
    }
}
