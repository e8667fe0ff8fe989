package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.InstallerMark;
import org.millwright.directory.InstallerMarks;
import org.millwright.directory.Source;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A company, an installer whose crews may come and one that is barred, and what the pages of their ranking answer. */
abstract class RankingStage {

    @Autowired
    ApplicationContext app;

    Stage stage;
    Stage.Party good;
    Stage.Party barred;
    Caller company;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        good = stage.installer("海岳机电", 2);
        barred = stage.installer("鲁东重工", 1);
        stage.as(stage.officer(), () -> {
            app.getBean(InstallerMarks.class).add(new InstallerMark(Ids.next(), barred.user().organisationId(), InstallerMark.Kind.BLACKLIST, null, "复查未通过", stage.day(-10), null,
                    Ids.next(), stage.now(), null));
            return null;
        });
        company = Caller.of(stage, stage.company);
    }

    void state(UUID crew, Clearance.Status status) {
        state(crew, status, null);
    }

    void state(UUID crew, Clearance.Status status, @Nullable Instant clearFrom) {
        stage.as(good.user(), () -> {
            app.getBean(CrewStatements.class).stateControl(crew, new Clearance(status, clearFrom, false, null, Source.LEAD, stage.now()), "", null);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> ranking(UUID demand, String more) {
        var answer = company.json("/demands/" + demand + "/ranking" + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (Map<String, Object>) Caller.read(answer);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> page, String list) {
        return (List<Map<String, Object>>) ((Map<String, Object>) page.get(list)).get("rows");
    }

    String page(String path) {
        var answer = company.page(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContainPattern("\\?(ranking|compare)\\.[a-zA-Z_.]+\\?");
        return answer.body();
    }
}
