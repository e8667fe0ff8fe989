package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditEntry;
import org.millwright.audit.AuditSearch;
import org.millwright.directory.Contact;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations and projects as both sides see them: what is asked, answered, engaged and ended. */
@MillwrightTest
class AnswerPagesTest extends DemandPagesStage {

    @Test
    void anAnswerThatIsRefusedNamesItsFieldsAndKeepsWhatWasSaid() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst();
        var accepted = answering.post(invitation + "/acceptance", Map.of("starts", "", "price", "-1", "note", "自带吊车"));
        assertThat(accepted.body()).contains("<b>开工时间</b> 请填写").contains("<b>总报价</b> “-1”超出范围").contains("最接近的是 0");
        var declined = answering.post(invitation + "/declination", Map.of("words", "人在外地"));
        assertThat(declined.body()).contains("<b>为什么</b> 请选一个原因").contains("value=\"人在外地\"");
        var other = answering.post(invitation + "/declination", Map.of("reason", "other", "words", ""));
        assertThat(other.body()).contains("<b>补充</b>").containsPattern("value=\"other\" checked");
    }

    @Test
    void placeAndContactStandBeforeTheAnswer() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var page = page(answering, "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst());
        var main = page.substring(page.indexOf("mw-content__main"));
        assertThat(main.indexOf("航天路 8 号")).isPositive().isLessThan(main.indexOf("id=\"accept\""));
        assertThat(main.indexOf("href=\"tel:05356900000\"")).isPositive().isLessThan(main.indexOf("id=\"accept\""));
        assertThat(page).as("no drawer to look for them in").doesNotContain("id=\"mw-side\"");
    }

    @Test
    void onceEngagedBothSidesCanCallEachOtherAndLooksAtTheLeadAreRecorded() {
        var lead = stage.as(installer.user(), () -> nameALead());
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "1000");
        assertThat(page(company, "/invitations/" + invitation)).as("not engaged yet").doesNotContain("13905350001");
        var project = "/engagements/" + stage.engage(invitation);
        assertThat(page(company, project)).contains("周明 0535-6123456").contains("href=\"tel:05356123456\"").contains("郑大海 13905350001").contains("href=\"tel:13905350001\"");
        assertThat(page(answering, project)).contains("孙莉 0535-6900000").contains("郑大海 13905350001");
        assertThat(looksAt(lead)).containsExactlyInAnyOrder(company.user.membershipId(), answering.user.membershipId());
        var officer = Caller.of(stage, stage.officer());
        assertThat(page(officer, project)).contains("郑*海 139******01").doesNotContain("13905350001").doesNotContain("tel:139");
        assertThat(page(officer, project)).contains("周* 053*******56").doesNotContain("6123456");
        assertThat(looks("installer.contact.read", installer.user().organisationId())).as("the firm's own people know it").containsExactly(company.user.membershipId());
        assertThat(looksAt(lead)).as("masked is not opened").hasSize(2);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", " ")).body()).as("no record of it would be kept").doesNotContain("13905350001").doesNotContain("6123456");
        answering.post(project + "/cancellation", Map.of("reason", "人员隔离"));
        assertThat(page(company, project)).as("the work is off").contains("139******01").doesNotContain("13905350001").doesNotContain("6123456");
        assertThat(looksAt(lead)).hasSize(2);
    }

    @Test
    void anEndingThatIsRefusedKeepsWhatWasSaid() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(id, "together", installer.crew()).getFirst();
        var words = "改期".repeat(300);
        assertThat(page(company, "/invitations/" + invitation)).contains("data-mw-open=\"cancel\"");
        assertThat(page(answering, "/invitations/" + invitation)).doesNotContain("data-mw-open=\"cancel\"");
        assertThat(company.post("/invitations/" + invitation + "/cancellation", Map.of("reason", words)).body()).contains("<b>原因</b>").contains(">" + words + "<");
        assertThat(company.post("/demands/" + id + "/withdrawal", Map.of("reason", words)).body()).contains(">" + words + "<");
        stage.accept(installer.user(), invitation, "1000");
        var project = "/engagements/" + stage.engage(invitation);
        assertThat(page(company, "/demands/" + id)).as("not begun").doesNotContain("data-mw-open=\"complete\"");
        assertThat(company.post("/demands/" + id + "/completion", Map.of("note", "垫铁已点焊")).body()).contains(">垫铁已点焊<");
        assertThat(company.post(project + "/cancellation", Map.of("reason", words)).body()).contains("<b>原因</b>").contains(">" + words + "<");
        assertThat(company.post(project + "/completion", Map.of("note", "垫铁已点焊")).body()).contains(">垫铁已点焊<");
        assertThat(company.post(project + "/completion", Map.of("passed", "no", "note", words + words)).body()).containsPattern("value=\"no\" checked").contains(words + words);
    }

    @Test
    void aLeadSeesWhatTheCrewIsAskedAndWhoAnswers() {
        var member = stage.as(installer.user(), () -> nameALead());
        var lead = Caller.of(stage, Stage.user(stage.zone, Role.CREW_LEAD, installer.user().organisationId(), "郑大海"));
        stage.as(installer.user(), () -> app.getBean(JdbcClient.class).sql("update member set account_id = :account where zone_id = :zone and id = :id")
                .param("account", lead.user.accountId()).param("zone", stage.zone.id()).param("id", member).update());
        var invitation = stage.invite(stage.publish(stage.workPackage("吊装", "8", 2, 20)), "together", installer.crew()).getFirst();
        assertThat(page(lead, "/")).contains("href=\"/invitations?state=sent\"").contains("href=\"/notices\"");
        assertThat(page(lead, "/invitations/" + invitation)).contains("由单位（海岳机电）答复").doesNotContain("/acceptance");
        stage.accept(installer.user(), invitation, "1000");
        assertThat(page(lead, "/invitations/" + invitation)).doesNotContain("由单位（海岳机电）答复");
    }

    private UUID nameALead() {
        var lead = Ids.next();
        app.getBean(Members.class).register(new Member(lead, installer.user().organisationId(), "郑大海", DocumentKind.PASSPORT, "", "13905350001", null, List.of(),
                stage.now(), null), "E" + System.nanoTime() % 100_000_000);
        var crews = app.getBean(Crews.class);
        crews.join(installer.crew(), lead, stage.day(-10));
        var it = crews.getCrew(installer.crew());
        crews.change(new Crew(it.id(), it.installerId(), it.code(), it.name(), it.base(), it.homeDivision(), lead, it.dayPriceFen(), it.active(), it.capacity(),
                it.clearance(), it.registeredAt()));
        var installers = app.getBean(Installers.class);
        var firm = installers.getInstaller(it.installerId());
        installers.change(new Installer(firm.id(), firm.creditCode(), firm.doubtful(), firm.name(), firm.address(), firm.divisionCode(), firm.position(),
                new Contact("周明", "0535-6123456"), firm.serviceArea(), firm.quality(), firm.registeredAt()));
        return lead;
    }

    private List<UUID> looksAt(UUID member) {
        return looks("member.contact.read", member);
    }

    private List<UUID> looks(String action, UUID subject) {
        return stage.as(stage.company, () -> app.getBean(AuditEntries.class).listEntries(new AuditSearch(null, null, null, action, null, subject, null), 100))
                .stream().map(AuditEntry::membershipId).toList();
    }

    @Test
    void fromInvitationToEngagementAndAcceptance() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var crews = List.of(Map.entry("crews", installer.crews().getFirst().toString()), Map.entry("crews", installer.crews().getLast().toString()));
        assertThat(page(company, "/demands/" + id + "/invitations/new?crews=" + installer.crew())).contains("海岳机电1班").contains("发送邀约（1）");
        var sent = new ArrayList<Map.Entry<String, String>>(crews);
        sent.add(Map.entry("mode", "together"));
        sent.add(Map.entry("deadline", stage.day(1) + "T18:00"));
        assertThat(location(company.post("/demands/" + id + "/invitations", sent, null, "text/html"))).isEqualTo("/demands/" + id + "#invitations");
        var invitations = stage.as(stage.company, () -> app.getBean(Invitations.class).listInvitations(stage.company, id));
        assertThat(invitations).hasSize(2);
        var first = "/invitations/" + invitations.getFirst().id();

        assertThat(page(answering, "/")).contains("答复");
        assertThat(page(answering, "/invitations")).contains(first);
        assertThat(page(answering, first)).contains("最早可在").contains("name=\"price\"");
        var refused = answering.post(first + "/acceptance", Map.of("starts", stage.day(40) + "T08:00", "price", "1e", "note", "自带吊车"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"1e\"").contains("自带吊车").contains("#f-starts");
        var starts = workday() + "T08:00";
        assertThat(location(answering.post(first + "/acceptance", Map.of("starts", starts, "price", "46800", "note", "自带吊车")))).isEqualTo(first);
        assertThat(answering.post("/invitations/" + invitations.getLast().id() + "/declination", Map.of("reason", "other", "words", "")).statusCode()).isEqualTo(422);
        assertThat(answering.post("/invitations/" + invitations.getLast().id() + "/declination", Map.of("reason", "no_people", "words", "")).statusCode()).isEqualTo(303);

        assertThat(page(company, "/demands/" + id)).contains("4.68 万元").contains("人手或持证人不够").contains(first + "/engagement");
        var key = UUID.randomUUID().toString();
        var once = company.post(first + "/engagement", List.of(), key, "text/html");
        var twice = company.post(first + "/engagement", List.of(), key, "text/html");
        assertThat(location(once)).startsWith("/engagements/").isEqualTo(location(twice));
        assertThat(company.post(first + "/engagement", Map.of()).statusCode()).as("without the key").isEqualTo(409);

        var project = location(once);
        assertThat(page(answering, project)).contains("取消委托").doesNotContain("data-mw-open=\"complete\"");
        assertThat(page(company, "/engagements")).contains(project);
        assertThat(company.post(project + "/completion", Map.of("passed", "yes")).statusCode()).as("not begun").isEqualTo(409);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(answering.post(project + "/cancellation", Map.of("reason", "人员隔离")).statusCode()).isEqualTo(303);
        assertThat(page(company, project)).contains("人员隔离").contains("安装单位");
        assertThat(page(company, "/demands/" + id)).contains("匹配中");
    }

    @Test
    void anOfferThatARuleRefusesSaysWhyAndKeepsWhatWasTyped() {
        var id = stage.publish(stage.workPackage("吊装", "8", 2, 30));
        var invitation = "/invitations/" + stage.invite(id, "together", installer.crew()).getFirst();
        stage.as(installer.user(), () -> {
            var licences = app.getBean(org.millwright.directory.Licences.class);
            var it = licences.listLicences(installer.user().organisationId()).getFirst();
            licences.change(new org.millwright.directory.Licence(it.id(), it.installerId(), it.scope(), it.grade(), it.number(), it.validFrom(), stage.day(10)));
            return null;
        });
        var late = stage.day(20).getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? stage.day(21) : stage.day(20);
        var offer = Map.of("starts", late + "T08:00", "price", "46800", "note", "自带吊车");
        var refused = answering.post(invitation + "/acceptance", offer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“资质等级”不能全程符合").contains("到期").contains("需要：有效至").contains("请另选开工时间：最早")
                .contains("value=\"" + late + "T08:00\"").contains("value=\"46800\"").contains("自带吊车");
        var json = answering.postJson(invitation + "/acceptance", offer);
        assertThat(json.statusCode()).isEqualTo(422);
        assertThat(json.body()).contains("demand.objection.then").contains("demand.problem.start_instead");
    }

    /** The crew is off on Sundays. */
    private java.time.LocalDate workday() {
        var day = stage.day(3);
        return day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
