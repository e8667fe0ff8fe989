package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.QuickHash;
import org.millwright.Visitor;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A count is a link to its list, and the list is as long as the count says. */
@MillwrightTest
@Tag("slow")
class FigureListsTest {

    private static final String PASSWORD = "gut-gehütet-2026";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Stage stage;
    Stage.Party installer;

    @BeforeEach
    void someOfEach() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 3);
        stage.installer("鲁东重工", 2);
        var asked = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        stage.publish(stage.workPackage("就位", "8", 1, 9));
        var invitations = stage.invite(asked, "together", installer.crew(), installer.crews().get(1));
        stage.accept(installer.user(), invitations.getFirst(), "1000");
        stage.as(stage.officer(), () -> db.sql("update crew set capacity_stated_at = capacity_stated_at - interval '60 days' where zone_id = :zone and id = :crew")
                .param("zone", stage.zone.id()).param("crew", installer.crews().getLast()).update());
    }

    @Test
    void everyFigureOfEveryHomeIsAsLongAsItsList() {
        var seen = 0;
        for (var person : List.of(stage.company, installer.user(), stage.officer(), Stage.user(stage.zone, Role.COMMISSIONER, null, "管委会"),
                Stage.user(stage.zone, Role.ADMINISTRATOR, null, "管理员"))) {
            var visitor = signIn(person);
            for (var figure : (List<?>) Caller.read(visitor.getJson("/")).get("figures")) {
                var one = (Map<?, ?>) figure;
                var value = one.get("value").toString();
                var href = one.get("href").toString();
                if (!value.matches("\\d+") || href.equals("/movement")) continue;       // a share, a sum of kilometres, or not known yet
                assertThat(total(Caller.read(visitor.getJson(href)))).as("%s: %s %s", person.role(), one.get("label"), href).contains(Long.valueOf(value));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void theStaleCrewsOfTheSupplyPageAreItsStaleCrews() {
        var officer = signIn(stage.officer());
        var page = officer.get("/supply").body();
        var link = java.util.regex.Pattern.compile("href=\"(/crews\\?[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var stale = ((Number) Caller.read(officer.getJson("/supply")).get("stale")).longValue();
        assertThat(stale).isEqualTo(1);
        assertThat(total(Caller.read(officer.getJson(link.group(1).replace("&amp;", "&"))))).contains(stale);
    }

    private Visitor signIn(CurrentUser person) {
        var user = stage.enrol(person);
        stage.as(user, () -> {
            app.getBean(Accounts.class).setPasswordHash(user.accountId(), QuickHash.of(PASSWORD), stage.now());
            return null;
        });
        return new Visitor(port).signIn(user.login(), PASSWORD);
    }

    /** Of the page's list, wherever in its record that stands. */
    private static Optional<Long> total(Object part) {
        if (part instanceof Map<?, ?> record) {
            if (record.get("total") instanceof Number total) return Optional.of(total.longValue());
            return total(record.values());
        }
        if (part instanceof Collection<?> several) return several.stream().map(FigureListsTest::total).flatMap(Optional::stream).findFirst();
        return Optional.empty();
    }
}
