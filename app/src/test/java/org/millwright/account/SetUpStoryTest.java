package org.millwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.RunningMillwright;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;

/** An installation that nobody uses yet: its one-time link, the zone and the first administrator made with it, and that it leads nowhere afterwards. */
@Tag("slow")
class SetUpStoryTest {

    private static final Map<String, String> FORM = Map.of("code", "yantai", "nameZh", "烟台高新区", "nameEn", "Yantai <Zone>", "divisionCode", "370613", "timeZone", "Asia/Shanghai",
            "latitude", "37.39", "longitude", "121.46", "login", "first.admin", "name", "郭秀英", "password", "four plain words 4");

    private static TestDatabase database;
    private static RunningMillwright node;

    @BeforeAll
    static void empty() {
        database = TestDatabase.create();
        node = RunningMillwright.on(database);
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void theFirstAdministratorComesInByALinkThatThenIsWorthNothing() {
        var replaced = link();
        var link = link();
        assertThat(open(replaced)).as("a restart prints a new one").isEqualTo(410);
        assertThat(open(link + "x")).isEqualTo(410);
        assertThat(open(link)).isEqualTo(200);
        refused(link);

        var administrator = new Visitor(port());
        administrator.get(link);
        var made = administrator.post(link, FORM);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var home = administrator.get("/").body();
        assertThat(home).contains("Yantai &lt;Zone&gt;", "is set up");
        assertThat(administrator.get("/users").body()).contains("first.admin");

        assertThat(open(link)).isEqualTo(410);
        var late = new Visitor(port());
        late.get("/sign-in");
        assertThat(late.post(link, with("login", "second.admin")).statusCode()).isEqualTo(410);
        assertThat(node.bean(SetUpLine.class).lines()).as("nothing more to print").isEmpty();
        assertThat(new Visitor(port()).signIn("first.admin", FORM.get("password")).get("/users").statusCode()).isEqualTo(200);
        assertThat(rows("select name_en || ' ' || division_code || ' ' || time_zone from zone")).containsExactly("Yantai <Zone> 370613 Asia/Shanghai");
        assertThat(rows("select login from account")).containsExactly("first.admin");
        assertThat(rows("select action from audit_entry order by action")).contains("zone.set-up");
    }

    /** What does not fit is named, what was typed stays, the password does not, and nothing is made. */
    private static void refused(String link) {
        var visitor = new Visitor(port());
        visitor.get(link);
        for (var wrong : List.of(Map.entry("code", "Yan Tai"), Map.entry("nameZh", ""), Map.entry("divisionCode", "37"), Map.entry("timeZone", "Mars/Olympus"),
                Map.entry("latitude", "37,39"), Map.entry("longitude", "181"), Map.entry("login", "no spaces please"), Map.entry("name", ""), Map.entry("password", "short"))) {
            var answer = visitor.post(link, with(wrong.getKey(), wrong.getValue()));
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(wrong.getKey()).contains("href=\"#f-" + wrong.getKey() + "\"").doesNotContain("four plain words");
            if (!wrong.getKey().equals("nameEn")) assertThat(answer.body()).contains("value=\"Yantai &lt;Zone>\"");
        }
        assertThat(rows("select login from account")).isEmpty();
        assertThat(rows("select code from zone")).isEmpty();
    }

    private static Map<String, String> with(String field, String value) {
        var form = new LinkedHashMap<>(FORM);
        form.put(field, value);
        return form;
    }

    private static String link() {
        return node.bean(SetUpLine.class).lines().getLast().strip().replaceFirst(".*(/setup/[^/]+)$", "$1");
    }

    private static int open(String link) {
        return new Visitor(port()).get(link).statusCode();
    }

    private static int port() {
        return node.at("/").getPort();
    }

    private static List<String> rows(String sql) {
        return database.superuser().sql(sql).query(String.class).list();
    }
}
