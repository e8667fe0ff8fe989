package org.millwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.TestBrowser;
import org.millwright.notice.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@MillwrightTest
@Tag("slow")
class AuditPagesTest {

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a href=\"/audit/([0-9a-f-]{36})\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/audit\\?[^\"]*after=[^\"]+)\" rel=\"next\"");

    @Autowired
    ApplicationContext app;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditSealer sealer;

    @Autowired
    TestDatabase database;

    TestPeople people;
    AuditStage stage;
    CurrentUser administrator;
    TestBrowser browser;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        stage = new AuditStage(people.zone, events, transaction);
        administrator = people.person(Role.ADMINISTRATOR);
        browser = people.browser(administrator);
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();
    }

    private List<String> found(String query) {
        var answer = browser.get("/audit?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return rows(answer.body());
    }

    @Test
    void findsByActorActionSubjectAndTime() {
        var officer = people.person(Role.ZONE_OFFICER, null, Locale.ENGLISH);
        AuditStage.signedIn(officer, () -> stage.happen("demand.changed"));
        var subject = stage.happen("demand.withdrawn", Map.of("reason", "machine is late"));
        stage.happen("crew.changed");

        assertThat(found("action=demand.withdrawn")).hasSize(1).isEqualTo(found("subject=" + subject));
        assertThat(found("action=demand.")).hasSize(2);
        assertThat(found("actor=zone_off")).hasSize(1).isNotEqualTo(found("subject=" + subject));
        assertThat(found("actor=nobody")).isEmpty();
        assertThat(found("subject=thing")).hasSize(3);
        assertThat(found("to=2020-01-01")).isEmpty();
        assertThat(found("from=2020-01-01&subject=thing")).hasSize(3);

        var entry = browser.get("/audit/" + found("subject=" + subject).getFirst()).body();
        assertThat(entry).contains("machine is late").contains(subject.toString()).contains("the system itself");
        assertThat(browser.get("/audit?from=tomorrow").statusCode()).isEqualTo(422);
        assertThat(browser.get("/audit?from=2026-02-02&to=2026-02-01").body()).contains("lies before the beginning");
    }

    @Test
    void pagesThroughAllWithoutLossOrRepeat() {
        stage.happen(120);
        var seen = new ArrayList<String>();
        var path = "/audit?subject=thing";
        while (path != null) {
            var page = browser.get(path).body();
            seen.addAll(rows(page));
            var older = OLDER.matcher(page);
            path = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void isForOfficersAndAdministratorsOfTheZone() {
        var subject = stage.happen("demand.changed");
        var id = found("subject=" + subject).getFirst();
        for (var role : Role.values()) {
            var other = people.browser(people.person(role));
            var allowed = role == Role.ZONE_OFFICER || role == Role.ADMINISTRATOR;
            assertThat(other.get("/audit").statusCode()).as("%s reads", role).isEqualTo(allowed ? 200 : 403);
            assertThat(other.get("/audit/" + id).statusCode()).as("%s reads one", role).isEqualTo(allowed ? 200 : 403);
            assertThat(other.post("/audit/verification", Map.of()).statusCode()).as("%s verifies", role).isEqualTo(role == Role.ADMINISTRATOR ? 303 : 403);
        }
        var elsewhere = new TestPeople(app);
        assertThat(elsewhere.browser(elsewhere.person(Role.ADMINISTRATOR)).get("/audit/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorSeesThatTheChainIsBroken() {
        var subject = stage.happen("demand.changed");
        var entry = found("subject=" + subject).getFirst();
        while (!browser.get("/audit/" + entry).body().contains("Sealed, place")) sealer.seal(people.zone);
        browser.post("/audit/verification", Map.of());
        assertThat(browser.get("/audit").body()).contains("Whole: ").doesNotContain("Broken");
        database.superuser().sql("update audit_entry set action = 'nothing' where id = :id::uuid").param("id", entry).update();
        browser.post("/audit/verification", Map.of());
        assertThat(browser.get("/audit").body()).contains("Broken").contains("says something else than when it was sealed").contains("/audit/" + entry);
    }
}
