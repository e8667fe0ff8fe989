package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A company and an installer, and the pages both look at. */
abstract class DemandPagesStage {

    @Autowired
    ApplicationContext app;

    Stage stage;
    Stage.Party installer;
    Caller company;
    Caller answering;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 2);
        company = Caller.of(stage, stage.company);
        answering = Caller.of(stage, installer.user());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** Every page of this test passes here: 200, and all its words are known. */
    static String page(Caller caller, String path) {
        var answer = caller.page(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContainPattern("\\?demand\\.[a-zA-Z_.]+\\?");
        return answer.body();
    }
}
