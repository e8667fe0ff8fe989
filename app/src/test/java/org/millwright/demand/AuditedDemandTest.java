package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.QuickHash;
import org.millwright.Visitor;
import org.millwright.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What happened is found by what people know: a number, a name. */
@MillwrightTest
class AuditedDemandTest {

    private static final String PASSWORD = "gut-gehütet-2026";

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    Stage stage;
    Stage.Party installer;
    Demand demand;
    Visitor officer;

    @BeforeEach
    void aDemandThatWasAnswered() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 2);
        var id = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        stage.publish(stage.workPackage("就位", "8", 1, 9));
        stage.accept(installer.user(), stage.invite(id, "together", installer.crew()).getFirst(), "1000");
        demand = stage.demand(id);
        var user = stage.enrol(stage.officer());
        stage.as(user, () -> {
            app.getBean(Accounts.class).setPasswordHash(user.accountId(), QuickHash.of(PASSWORD), stage.now());
            return null;
        });
        officer = new Visitor(port).signIn(user.login(), PASSWORD);
    }

    private List<Map<?, ?>> rows(String subject) {
        var page = Caller.read(officer.getJson("/audit?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)));
        return ((List<?>) page.get("rows")).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
    }

    private List<String> actions(String subject) {
        return rows(subject).stream().map(row -> row.get("action").toString()).toList();
    }

    @Test
    void aDemandIsFoundByItsNumberWithAllThatCameOfIt() {
        assertThat(actions(demand.number())).contains("demand.published", "invitation.sent", "invitation.accepted").isEqualTo(actions(demand.id().toString()));
        assertThat(rows(demand.number())).allSatisfy(row -> assertThat(row.get("called")).isEqualTo(demand.number()));
    }

    @Test
    void crewsAndFirmsAreFoundByTheirNames() {
        assertThat(rows("海岳机电1班")).isNotEmpty().allSatisfy(row -> assertThat(row.get("subjectId")).isEqualTo(installer.crew().toString()));
        assertThat(actions("海岳")).contains("installer.registered", "crew.registered");
        assertThat(actions("没有这样的")).isEmpty();
    }

    @Test
    void anAccountIsFoundByItsNameAndPeopleOfCrewsStayMasked() {
        assertThat(actions("工信")).contains("account.signed-in");
        assertThat(rows("member")).isNotEmpty().allSatisfy(row -> assertThat(row.get("called")).isEqualTo("赵*柱"));
        assertThat(rows("赵铁柱")).as("the full name of a person finds nobody").isEmpty();
        assertThat(officer.get("/audit?subject=member").body()).contains("赵*柱").doesNotContain("赵铁柱");
    }
}
