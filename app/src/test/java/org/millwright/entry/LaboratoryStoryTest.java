package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.DataFolder;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.directory.Members;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.laboratory.LaboratoryFiles;
import org.millwright.entry.laboratory.LaboratoryIntake;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Problems;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.tenancy.Ids;

/** What laboratories say: their files, by people's documents, and tubes that several share. */
@MillwrightTest
class LaboratoryStoryTest extends EntryStage {

    @Test
    void aLaboratorysFileIsTakenOnceAndFindsPeopleByTheirDocuments() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var document = stage.as(officer, () -> app.getBean(org.millwright.directory.Members.class).openDocument(members.getFirst(), "test"));
        var text = "document,kind,sampled,result,laboratory,tube\n%s,nat,%s,阴性,烟台一检,\nX99,nat,%s,阴性,烟台一检,\n%s,nat,gestern,阴性,烟台一检,\n".formatted(document, in(-2), in(-2), document);
        var files = app.getBean(LaboratoryFiles.class);
        var outcome = stage.as(health, () -> files.take("a.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE));
        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.faults()).as("a person nobody knows, and a time nobody can read").extracting(fault -> fault.line() + " " + fault.rule() + " " + fault.found())
                .containsExactly("3 unknown …", "4 time gestern");
        var again = stage.as(health, () -> files.take("b.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE));
        assertThat(again.again()).as("somebody in it may be registered by now").isFalse();
        assertThat(List.of(again.taken(), again.known(), again.faults().size())).as("what was taken is not taken twice").containsExactly(0, 1, 2);
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)))).hasSize(1);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id).body()).as("decided by it, and said where it is from").contains("接口获取 烟台一检").contains("阴性");
    }

    /** Dropped into the folder: taken once, gone from it, and taken anew by the same file once its person is known. */
    @Test
    void aDroppedFileIsTakenAndGoneAndFindsWhoIsRegisteredLater() throws Exception {
        var member = filing(file(installer.user(), draft(20))).getTerms().members().getLast();
        var document = stage.as(officer, () -> app.getBean(Members.class).openDocument(member, "test"));
        var text = "document,kind,sampled,result,laboratory,tube\n%s,nat,%s,positive,烟台一检,\n".formatted(document, in(-2));
        var folder = Files.createDirectories(app.getBean(DataFolder.class).root().resolve("laboratory").resolve(stage.zone.code()));
        var database = app.getBean(TestDatabase.class).superuser();
        database.sql("update member set left_at = now() where zone_id = ? and id = ?").params(stage.zone.id(), member).update();
        drop(folder, text);
        assertThat(known(member)).as("nobody knows the number").isZero();
        database.sql("update member set left_at = null where zone_id = ? and id = ?").params(stage.zone.id(), member).update();
        drop(folder, text);
        assertThat(known(member)).isOne();
        drop(folder, text);
        assertThat(known(member)).isOne();
        assertThat(stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("c.csv", text.getBytes(StandardCharsets.UTF_8), FactSource.Kind.INTERFACE)).again()).as("nothing of it waits").isTrue();
    }

    private void drop(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("results.csv"), text);
        assertThat(app.getBean(LaboratoryIntake.class).take(stage.zone)).isOne();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).as("it holds a whole document number, in clear").isEmpty();
        }
    }

    private int known(UUID member) {
        return stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(member), stage.now().minusSeconds(60))).size();
    }

    @Test
    void whatALaboratoryLeavesUnclearIsNamedByLineAndTheMendedFileDoublesNothing() throws Exception {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var document = stage.as(officer, () -> app.getBean(Members.class).openDocument(members.getFirst(), "test"));
        var head = "姓名,结果,采样时间,证件号码,检测类型,检测机构,管号,报告时间\n";
        var good = "张三,阴性,%s,%s,核酸,烟台一检,,%s\n".formatted(in(-5).toString().replace('T', ' ').replace('-', '/'), document, in(-1));
        var bad = "李四,可能阴性,%s,%s,核酸,烟台一检,,\n王五,阴性,%s,37060219900101123X,核酸,烟台一检,,\n".formatted(in(-5), document, in(-5));
        var doctor = Caller.of(stage, health);
        var gbk = java.nio.charset.Charset.forName("GBK");
        var sent = doctor.postFile("/evidence/laboratory", "file", "结果.csv", (head + good + bad).getBytes(gbk));
        assertThat(sent.statusCode()).isEqualTo(200);
        var address = sent.headers().firstValue("location").orElseThrow();
        var page = doctor.page(address).body();
        assertThat(page).contains("“可能阴性”不是可识别的结果").contains("阴性、").contains("尾号 …123X").contains("采用 1 行").doesNotContain("37060219900101123X").doesNotContain(document);
        assertThat(doctor.page(address + "/faults.csv").body()).contains("可能阴性").contains("123X").doesNotContain("37060219900101123X").doesNotContain(document);
        assertThat(doctor.page("/evidence").body()).contains("结果.csv").contains("报告日期").contains("阴性、");
        assertThat(doctor.page("/evidence/laboratory/example.csv").body()).contains("证件号码").contains("采样时间");

        var known = stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)));
        assertThat(known).singleElement().satisfies(it -> assertThat(it.values()).as("and when it was reported").extracting(one -> one.name()).contains("person.nat.hoursSinceReport"));
        var mended = head + good + bad.replace("可能阴性", "阴性");
        var outcome = stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("改.csv", mended.getBytes(gbk), FactSource.Kind.IMPORTED));
        assertThat(List.of(outcome.rows(), outcome.taken(), outcome.known())).as("the mended line, and the one that was taken before").containsExactly(3, 1, 1);
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), stage.now().minusSeconds(60)))).hasSize(2);
        assertThat(stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("c.csv", "姓名,结果\n张三,阴性\n".getBytes(gbk), FactSource.Kind.INTERFACE)).faults())
                .as("a file that nobody can read is kept as such").singleElement().satisfies(it -> assertThat(it.rule()).isEqualTo("head"));

        app.getBean(TestDatabase.class).superuser().sql("update laboratory_file set taken_at = taken_at - interval '60 days' where zone_id = ?").params(stage.zone.id()).update();
        stage.as(officer, () -> app.getBean(Retention.class).run());
        assertThat(doctor.page(address).body()).as("which lines is forgotten with the results").contains("已过留存期").doesNotContain("123X");
    }

    /** Entered, uploaded and accepted, from a laboratory's file; the positive first, the negative first, or both in one file. */
    @Test
    void whoeverSharesATubeWithAPositiveIsOpenAgainByWhicheverWayItComes() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var members = filing(file(installer.user(), draft(20))).getTerms().members();
        UUID positive = members.getFirst();
        UUID negative = members.getLast();
        var ways = List.of("entered", "uploaded", "file");
        for (var one : ways) {
            for (var other : ways) {
                for (boolean positiveFirst : new boolean[] {true, false}) {
                    var tube = one + other + positiveFirst;
                    int before = opened(negative);
                    if (positiveFirst) result(one, positive, "positive", tube);
                    result(other, negative, "negative", positiveFirst ? " " + tube.toUpperCase(java.util.Locale.ROOT) : tube);
                    if (!positiveFirst) result(one, positive, "positive", tube);
                    assertThat(opened(negative)).as("positive %s, negative %s, positive first: %s", one, other, positiveFirst).isEqualTo(before + 1);
                }
            }
        }
        int before = opened(negative);
        stage.as(health, () -> {
            app.getBean(EvidenceGiving.class).report(List.of(reported(positive, "positive", "both"), reported(negative, "negative", "both")), FactSource.Kind.IMPORTED, "both.csv");
            return null;
        });
        assertThat(opened(negative)).as("in one file").isEqualTo(before + 1);
        result("file", positive, "positive", "both");
        assertThat(opened(negative)).as("said once").isEqualTo(before + 1);
        assertThat(opened(positive)).as("who is positive is that, and not open").isZero();
        result("file", negative, "negative", "alone");
        assertThat(opened(negative)).isEqualTo(before + 1);
    }

    private int opened(UUID member) {
        return stage.as(health, () -> (int) app.getBean(EvidenceRecords.class).listEvidence(List.of(member), java.time.Instant.EPOCH).stream()
                .filter(it -> it.values().getFirst().value().equals(new FactValue.Choice("indeterminate"))).count());
    }

    private EvidenceGiving.Reported reported(UUID member, String result, String tube) {
        return new EvidenceGiving.Reported(member, EvidenceKind.NAT, result, stage.now().minus(Duration.ofHours(3)), null, true, "烟台一检", tube, Ids.next().toString());
    }

    private void result(String way, UUID member, String result, String tube) {
        var giving = app.getBean(EvidenceGiving.class);
        if (way.equals("file")) {
            stage.as(health, () -> {
                giving.report(List.of(reported(member, result, tube)), FactSource.Kind.INTERFACE, tube + ".csv");
                return null;
            });
            return;
        }
        var file = way.equals("uploaded") ? org.millwright.tenancy.Ids.next() : null;
        var given = stage.as(installer.user(), () -> giving.give(installer.user(), new EvidenceGiving.Brought(FactSubject.PERSON, member, EvidenceKind.NAT, Map.of("person.nat.result", result,
                "person.nat.hoursSinceSampling", in(-4).toString(), "person.nat.pooled", "yes"), "烟台市第一检测", tube, file, null), new Problems()));
        if (file != null) stage.as(health, () -> {
            giving.check(health, given.getFirst(), true, "");
            return null;
        });
    }
}
