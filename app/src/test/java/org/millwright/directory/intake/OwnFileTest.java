package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.intake.ImportStage.counts;
import static org.millwright.directory.intake.ImportStage.creditCode;
import static org.millwright.directory.intake.ImportStage.id;
import static org.millwright.directory.intake.ImportStage.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.directory.roster.CodeList;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What an installer brings of its own: a foreign code, its own headings, and what it says once more. */
@MillwrightTest
@Tag("slow")
class OwnFileTest {

    @Autowired ApplicationContext app;

    private ImportStage stage;
    private CurrentUser installer;

    @BeforeEach
    void anInstallerInTheRegister() throws IOException {
        stage = new ImportStage(app);
        installer = stage.installer();
        stage.apply(installer, stage.bring(installer, stage.workbook(roster(1))), "ALL", null);
    }

    private static JsonNode problems(JsonNode page) {
        return page.get("problems").get("rows");
    }

    @Test
    void aForeignCreditCodeIsOneMistakeThatNamesTheOwnCode() throws IOException {
        var preview = stage.bring(installer, stage.workbook(roster(2)));
        assertThat(counts(preview)).isEqualTo("0+0=0!16");
        assertThat(problems(preview).size()).isOne();
        assertThat(problems(preview).get(0).get("what").asString()).contains(creditCode(2).value(), creditCode(1).value(), "海岳机电1");
        assertThat(problems(preview).get(0).get("following").asLong()).isPositive();
    }

    @Test
    void ownHeadingsWithoutCreditCodeAndKindOfDocumentAreRead() {
        var csv = "班组,姓名,身份证号,手机,工种\nA-01,张三,11010519491231002X,13855512345,fitter\n";
        var answer = stage.upload(installer, "花名册.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(ImportStage.text(answer)).isEqualTo(201);
        var preview = stage.settled(installer, java.util.UUID.fromString(ImportStage.json(answer).get("id").asString()));
        assertThat(counts(preview)).isEqualTo("1+0=0!0");
        assertThat(problems(preview).findValuesAsString("what").toString()).contains("班组", "手机");
    }

    /** As it comes from a list of one's own: crews without numbers, and a text of no length where a spreadsheet has a blank. */
    @Test
    void crewsWithoutNumbersGoByTheirNames() throws IOException {
        var crews = stage.upload(installer, "班组.csv", "班组\n安装一班\n".getBytes(StandardCharsets.UTF_8));
        assertThat(crews.statusCode()).as(ImportStage.text(crews)).isEqualTo(201);
        var id = java.util.UUID.fromString(ImportStage.json(crews).get("id").asString());
        assertThat(counts(stage.settled(installer, id))).isEqualTo("1+0=0!0");
        stage.apply(installer, stage.settled(installer, id), "ALL", null);
        var people = stage.upload(installer, "人员.csv", "班组,姓名,身份证号,工种\n安装一班,张三,11010519491231002X,fitter\n".getBytes(StandardCharsets.UTF_8));
        assertThat(counts(stage.settled(installer, java.util.UUID.fromString(ImportStage.json(people).get("id").asString())))).isEqualTo("1+0=0!0");
    }

    @Test
    void whoHasNoCrewYetFindsTheRosterWaiting() {
        assertThat(waitingFor(stage.installer())).contains("/imports");
        assertThat(waitingFor(installer)).as("has crews").doesNotContain("/imports");
    }

    private List<String> waitingFor(CurrentUser user) {
        return stage.in(() -> app.getBeansOfType(WaitingSource.class).values().stream().flatMap(source -> source.waitingFor(user, 50).stream()).map(each -> each.href()).toList());
    }

    /** A word that could be two kinds is not guessed. */
    @Test
    void kindsAndTradesAreKnownByWhatPeopleCallThem() {
        var codes = stage.in(() -> app.getBean(ZoneRosters.class).codes());
        assertThat(List.of("低压电工证", "起重机司机证", "Q1 证", "叉车证", "特种设备焊工证")).map(word -> codes.find(CodeList.CERTIFICATE_KIND, word).orElseThrow().code())
                .containsExactly("low-voltage", "Q2", "Q1", "N1", "pressure-welding");
        assertThat(codes.find(CodeList.CERTIFICATE_KIND, "电工证")).isEmpty();
        assertThat(codes.find(CodeList.TRADE, "电焊工").orElseThrow().code()).isEqualTo("welder");
    }

    @Test
    void theTemplateBearsTheOwnCodeAndName() {
        assertThat(counts(stage.bring(installer, stage.get(installer, "/roster/template.xlsx").body()))).isEqualTo("0+0=1!0");
    }

    @Test
    void whatIsKeptIsNoChangeAndWidthMakesNoOtherNumber() throws IOException {
        var was = ImportStage.installer(1, "海岳机电1");
        var said = new InstallerRow(0, was.creditCode(), was.name(), was.address(), was.division(), was.latitude(), was.longitude(), was.contact(), was.phone(),
                "Ｓ-1", ImportStage.TODAY.plusYears(2), was.serviceArea());
        var preview = stage.bring(installer, stage.workbook(List.of(said)));
        assertThat(counts(preview)).isEqualTo("0+1=0!0");
        assertThat(preview.get("differences").get("rows").size()).as("the day alone differs").isOne();
        assertThat(preview.get("differences").get("rows").get(0).get("given").asString()).isEqualTo(ImportStage.TODAY.plusYears(2).toString());
        stage.post(installer, "/imports/" + id(preview) + "/choices", "{\"all\": \"keep\"}");
        assertThat(counts(stage.settled(installer, id(preview)))).isEqualTo("0+0=1!0");
        assertThat(counts(stage.apply(installer, preview, "ALL", null))).isEqualTo("0+0=1!0");
    }
}
