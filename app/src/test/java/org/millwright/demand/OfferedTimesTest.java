package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.directory.Certificate;
import org.millwright.directory.Certificates;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Licence;
import org.millwright.directory.Licences;
import org.millwright.directory.Members;
import org.millwright.directory.SafetyLicence;
import org.millwright.directory.Source;
import org.millwright.http.Problem;
import org.millwright.http.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** A window of thirty days, and something about the crew that ends or begins within it: the ranking finds room, but not every start will do. */
@MillwrightTest
class OfferedTimesTest {

    @Autowired
    ApplicationContext app;

    Stage stage;
    Stage.Party installer;
    UUID demand;
    UUID invitation;

    @AfterEach
    void resetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void invite() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 1);
        demand = stage.publish(stage.workPackage("吊装", "8", 1, 30));
        invitation = stage.invite(demand, "together", installer.crew()).getFirst();
    }

    @Test
    void aLicenceThatEndsWithinTheWindow() {
        licenceEnds(10);
        refusedLate("资质");
    }

    @Test
    void aSafetyLicenceThatEndsWithinTheWindow() {
        doing(() -> {
            var licences = app.getBean(Licences.class);
            var it = licences.listSafetyLicences(installer.user().organisationId()).getFirst();
            licences.change(new SafetyLicence(it.id(), it.installerId(), it.number(), it.validFrom(), stage.day(10)));
        });
        refusedLate("安全");
    }

    @Test
    void certificatesThatExpireWithinTheWindow() {
        certificates(stage.day(10), null);
        refusedLate("证");
    }

    @Test
    void certificatesThatAreDueForReviewWithinTheWindow() {
        certificates(stage.day(1000), stage.day(10));
        refusedLate("证");
    }

    @Test
    void peopleWhoLeaveWithinTheWindow() {
        doing(() -> {
            for (var it : app.getBean(Members.class).listMembersOfCrew(installer.crew(), stage.day(0)).subList(0, 2))
                app.getBean(Crews.class).leave(installer.crew(), it.id(), stage.day(11));
        });
        refused(workday(20), "工种");
        accepted(workday(2));
        stage.engage(invitation);
    }

    @Test
    void splitShiftThatIsOverOnlyLater() {
        stage.as(stage.officer(), () -> {
            app.getBean(CrewStatements.class).stateControl(installer.crew(), new Clearance(Clearance.Status.CLEAR, null, true,
                    stage.day(12).atStartOfDay(Stage.SHANGHAI).toInstant(), Source.OFFICER, stage.now()), "", null);
            return null;
        });
        refused(workday(2), "错时");
        accepted(workday(20));
        assertThat(suggested()).isAfterOrEqualTo(stage.day(12));
    }

    @Test
    void everyPackageIsJudgedOverItsOwnTime() {
        var it = stage.workPackage("调平", "8", 1, 30);
        demand = stage.publish(stage.workPackage("吊装", "8", 1, 30), new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(),
                null, "1", null, it.skills(), List.of(), List.of(new DemandDraft.AfterDraft("1", "48"))));
        invitation = stage.invite(demand, "together", installer.crew()).getFirst();
        licenceEnds(10);
        assertThat(refused(workday(9), "资质").getFirst().args()).as("the lifting is over by then").contains("调平");
        accepted(workday(2));
        stage.engage(invitation);
    }

    @Test
    void whatHeldWhenItWasOfferedHasToHoldWhenItIsBooked() {
        accepted(workday(20));
        licenceEnds(10);
        assertThatThrownBy(() -> stage.engage(invitation)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("demand.objection.then");
            assertThat(refusal.args()).contains("吊装").anySatisfy(arg -> assertThat(arg.toString()).as("the value found").contains(day(stage.day(10))));
        });
        accepted(workday(3));
        stage.engage(invitation);
    }

    @Test
    void aCrewOfWhichNoStartIsLeftIsToldWhatStandsInTheWay() {
        licenceEnds(-1);
        var problems = answer(workday(3));
        assertThat(problems).extracting(Problem::key).containsExactly("demand.objection.then", "demand.problem.start_none");
        assertThat(stage.as(installer.user(), () -> app.getBean(Answering.class).suggest(stage.invitation(invitation)))).isEmpty();
        assertThat(answer(stage.day(40))).extracting(Problem::key).containsExactly("ranking.objection", "demand.problem.start_none");
    }

    /** No other start helps against that, so none is advised: the register has to be put right, or another crew taken. */
    @Test
    void anInstallerThatServesAnotherAreaByNowIsAdvisedNoOtherStart() {
        doing(() -> {
            var installers = app.getBean(Installers.class);
            var firm = installers.getInstaller(installer.user().organisationId());
            installers.change(new Installer(firm.id(), firm.creditCode(), firm.doubtful(), firm.name(), firm.address(), firm.divisionCode(), firm.position(),
                    firm.contact(), List.of("5101"), firm.quality(), firm.registeredAt()));
        });
        assertThat(answer(workday(3))).extracting(Problem::key).containsExactly("demand.objection.ever", "demand.problem.start_none");
    }

    /** Kunming is some 2,700 km by road away, two days and more. */
    @Test
    void theWaysFromAndToWhereItIsEngagedAlready() {
        var there = workday(9);
        accepted(there);
        stage.engage(invitation);
        demand = stage.publishAt(stage.site("昆明工地", "530102", 25.04, 102.71), stage.workPackage("吊装", "8", 1, 30));
        invitation = stage.invite(demand, "together", installer.crew()).getFirst();
        var next = there.plusDays(there.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
        var previous = there.minusDays(there.getDayOfWeek() == DayOfWeek.MONDAY ? 2 : 1);
        assertThat(refused(next, "空闲").getFirst().args().get(5).toString()).contains("在别处施工至 " + day(there) + " 16:00");
        assertThat(refused(previous, "空闲").getFirst().args().get(5).toString()).contains(day(there) + " 08:00 起在别处施工");
        accepted(workday(13));
        stage.engage(invitation);
    }

    /** Refused past what ends on the tenth day, with rule, values and a start that will do, which is taken then. */
    private void refusedLate(String rule) {
        var problems = refused(workday(20), rule);
        assertThat(problems.getFirst().args().get(5).toString()).as("found").contains(day(stage.day(10)));
        assertThat(problems.getFirst().args().get(6).toString()).as("needed").contains(day(workday(20)));
        assertThat(suggested()).isBefore(stage.day(11));
        accepted(workday(2));
        stage.engage(invitation);
    }

    private List<Problem> refused(LocalDate day, String rule) {
        var problems = answer(day);
        assertThat(problems).extracting(Problem::field).containsOnly("starts");
        assertThat(problems).extracting(Problem::key).containsExactly("demand.objection.then", "demand.problem.start_instead");
        assertThat(problems.getFirst().args().get(4).toString()).contains(rule);
        assertThat(problems.getLast().args()).containsExactly(stage.as(installer.user(), () -> app.getBean(Parties.class).moment(
                app.getBean(Answering.class).suggest(stage.invitation(invitation)).orElseThrow().getFirst().starts())));
        assertThat(stage.state(invitation)).isEqualTo(InvitationState.SENT);
        return problems;
    }

    private void accepted(LocalDate day) {
        assertThat(answer(day)).isEmpty();
    }

    private List<Problem> answer(LocalDate day) {
        return stage.as(installer.user(), () -> app.getBean(Answering.class)
                .accept(installer.user(), invitation, new Answering.Acceptance(day + "T08:00", "1000", "")).list());
    }

    private LocalDate suggested() {
        return stage.as(installer.user(), () -> app.getBean(Answering.class).suggest(stage.invitation(invitation)).orElseThrow().getFirst().starts()
                .atZone(Stage.SHANGHAI).toLocalDate());
    }

    private void licenceEnds(int day) {
        doing(() -> {
            var licences = app.getBean(Licences.class);
            var it = licences.listLicences(installer.user().organisationId()).getFirst();
            licences.change(new Licence(it.id(), it.installerId(), it.scope(), it.grade(), it.number(), it.validFrom(), stage.day(day)));
        });
    }

    private void certificates(LocalDate validTo, LocalDate review) {
        doing(() -> {
            var certificates = app.getBean(Certificates.class);
            for (var member : app.getBean(Members.class).listMembersOfCrew(installer.crew(), stage.day(0))) {
                for (var it : certificates.listCertificates(member.id()))
                    certificates.change(new Certificate(it.id(), it.memberId(), it.kind(), it.number(), it.issuedOn(), validTo, review));
            }
        });
    }

    private void doing(Runnable change) {
        stage.as(installer.user(), () -> {
            change.run();
            return null;
        });
    }

    /** The crew is off on Sundays. */
    private LocalDate workday(int days) {
        var day = stage.day(days);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static String day(LocalDate day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
