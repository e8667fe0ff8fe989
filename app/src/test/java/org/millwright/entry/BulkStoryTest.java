package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.bulk.BulkColumn;
import org.millwright.entry.bulk.BulkFiling;
import org.millwright.entry.bulk.BulkOutcome;
import org.millwright.entry.bulk.BulkOutcome.Kind;
import org.millwright.entry.bulk.BulkRows;
import org.millwright.entry.bulk.BulkRuns;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Many filings at once, from a workbook. */
@MillwrightTest
class BulkStoryTest extends EntryStage {

    private static byte[] workbook(List<Map<BulkColumn, String>> rows) throws IOException {
        return workbook(rows, 0, 0);
    }

    /** @param blank rows above the head, and between all that are written */
    private static byte[] workbook(List<Map<BulkColumn, String>> rows, int above, int blank) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "test", "1.0");
        var sheet = workbook.newWorksheet("报备");
        for (var column : BulkColumn.values()) sheet.value(above, column.ordinal(), column.head(true));
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).entrySet()) sheet.value(above + (row + 1) * (blank + 1), cell.getKey().ordinal(), cell.getValue());
        }
        if (blank > 0) sheet.value(above + 1, 0, " ");
        workbook.finish();
        return bytes.toByteArray();
    }

    private Map<BulkColumn, String> line(String reference, String crew, String people, int hours) {
        return Map.of(BulkColumn.REFERENCE, reference, BulkColumn.CREW, crew, BulkColumn.MEMBERS, people, BulkColumn.SITE, "3# 厂房", BulkColumn.ORIGIN, "371002",
                BulkColumn.ARRIVES_FROM, in(hours).toString().replace('T', ' '), BulkColumn.ARRIVES_UNTIL, in(hours + 4).toString(), BulkColumn.LEAVES, in(hours + 100).toString(),
                BulkColumn.STOPS, "371002 " + stage.day(-3) + " " + stage.day(0) + "; 370613 " + stage.day(1), BulkColumn.VEHICLES, "鲁K7D268 7 罗宝山; 鲁K8E119 5");
    }

    private List<BulkOutcome> take(CurrentUser user, byte[] content, String keptBy) {
        return stage.as(user, () -> outcomes(bring(user, content, keptBy), false));
    }

    /** In the transaction at hand. */
    private UUID bring(CurrentUser user, byte[] content, String keptBy) {
        var problems = new Problems();
        var run = app.getBean(BulkFiling.class).take(user, new MockMultipartFile("file", "a.xlsx", "", content), keptBy, problems);
        assertThat(problems.list()).isEmpty();
        return run.orElseThrow();
    }

    private List<BulkOutcome> outcomes(UUID run, boolean mend) {
        return app.getBean(BulkRows.class).listOutcomes(run, mend, new Paged.Ask(1, 100)).rows();
    }

    private JdbcClient superuser() {
        return app.getBean(TestDatabase.class).superuser();
    }

    @Test
    void aSheetFilesManyAndKeepsWhatCannotBeFiled() throws Exception {
        byConsent();
        var crew = stage.as(officer, () -> app.getBean(Members.class).listMembersOfCrew(installer.crew(), stage.day(0)));
        var names = crew.stream().map(it -> it.name() + " " + it.documentMasked().substring(it.documentMasked().length() - 4)).toList();
        var everybody = line("", "C1", "", 80);
        var whole = new HashMap<>(line("", "C1", names.get(0) + "；" + names.get(1), 80));
        whole.put(BulkColumn.EQUIPMENT, "激光 干涉仪 1 371002; 液压扳手 4 371002");
        var lines = List.of(whole, line("R2", "没有这个班组", "", 80), everybody, line("", "C1", crew.getFirst().name() + "; 没有这人", 300), line("", "C1", "；", 500));
        var first = take(installer.user(), workbook(lines), "安全部张工");
        assertThat(first).extracting(BulkOutcome::kind).containsExactly(Kind.FILED, Kind.DRAFT, Kind.DRAFT, Kind.DRAFT, Kind.DRAFT);
        var terms = filing(first.getFirst().filingId()).getTerms();
        assertThat(terms.members()).as("two of four").containsExactlyInAnyOrder(crew.get(0).id(), crew.get(1).id());
        assertThat(terms.vehicles()).extracting(it -> it.plate() + " " + it.seats() + " " + it.driver()).containsExactly("鲁K7D268 7 罗宝山", "鲁K8E119 5 ");
        assertThat(terms.equipment()).extracting(it -> it.name() + " " + it.pieces() + " " + it.origin()).containsExactly("激光 干涉仪 1 371002", "液压扳手 4 371002");
        assertThat(stage.as(installer.user(), () -> app.getBean(PaperConsents.class).listLacking(crew.stream().map(Member::id).toList()))).as("said of whom it was filed for").containsOnlyKeys(crew.get(2).id(), crew.get(3).id());
        assertThat(filing(first.getFirst().filingId()).standing()).as("judged with the others of its sheet").isNotNull();
        assertThat(first.get(1).problems()).as("neither a guess nor a riddle").extracting(it -> it.key()).containsExactly("entry.problem.bulk_unknown");
        assertThat(first.get(2).problems()).as("the same people as in the first row").singleElement().satisfies(it -> assertThat(it.args()).contains(filing(first.getFirst().filingId()).number()));
        assertThat(first.get(3).problems()).as("each fault of a row").extracting(it -> it.key() + " " + it.value())
                .containsExactly("entry.problem.bulk_namesakes " + crew.getFirst().name(), "entry.problem.bulk_nobody 没有这人");
        assertThat(first.get(4).problems()).as("nobody is not everybody").extracting(it -> it.key() + " " + it.value()).containsExactly("entry.problem.bulk_nobody ；");
        for (int row : List.of(3, 4)) {
            assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), first.get(row).filingId())).list()).as("nor when the draft is filed as it stands")
                    .extracting(it -> it.key() + " " + it.value()).contains("entry.problem.member_unknown " + (row == 3 ? "没有这人" : "；"));
        }
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + first.get(1).filingId() + "/form").body()).contains("value=\"鲁K7D268\"").contains("value=\"鲁K8E119\"");
        var lies = superuser().sql("select string_agg(coalesce(body, '') || coalesce(problems, ''), ' ') from bulk_row where zone_id = ?").param(stage.zone.id()).query(String.class).single();
        assertThat(lies).as("nobody's name is readable").contains("p1:").doesNotContain("没有这人").doesNotContain("371002");

        var again = take(installer.user(), workbook(lines), "");
        assertThat(again).extracting(BulkOutcome::kind).as("the same workbook again").containsExactly(Kind.KNOWN, Kind.DRAFT, Kind.DRAFT, Kind.DRAFT, Kind.DRAFT);
        assertThat(again).extracting(BulkOutcome::filingId).as("makes no second filing").isEqualTo(first.stream().map(BulkOutcome::filingId).toList());
        var mended = take(installer.user(), workbook(List.of(line("R2", "C1", "", 600), everybody)), "");
        assertThat(mended).extracting(it -> it.kind() + " " + it.filingId()).as("a row mended under its own reference is filed as what it was").containsExactly("FILED " + first.get(1).filingId(), "DRAFT " + first.get(2).filingId());
        assertThat(stage.as(installer.user(), () -> outcomes(app.getBean(BulkRuns.class).listRuns(installer.user(), 10).getLast().id(), true))).as("what is filed now is mended")
                .extracting(BulkOutcome::row).containsExactly(4, 5, 6);
        assertThat(take(installer.user(), workbook(List.of(line("R2", "C1", "", 700))), "")).singleElement().satisfies(it -> assertThat(List.of(it.kind(), it.filingId())).isEqualTo(List.of(Kind.CHANGED, first.get(1).filingId())));
        stage.as(installer.user(), () -> {
            app.getBean(Submitting.class).discard(installer.user(), first.get(2).filingId(), filing(first.get(2).filingId()).draftVersion());
            return null;
        });
        assertThat(take(installer.user(), workbook(List.of(everybody)), "")).as("what was thrown away is not known any more").extracting(BulkOutcome::filingId).doesNotContain(first.get(2).filingId());
        stage.installer("他家", 1);
        assertThat(take(stage.company, workbook(lines), "").getFirst().problems()).as("two installers have a crew C1; and another's workbook is another").extracting(it -> it.key()).contains("entry.problem.bulk_several");

        var broken = new Problems();
        stage.as(installer.user(), () -> app.getBean(BulkFiling.class).take(installer.user(), new MockMultipartFile("file", "a.xlsx", "", "no workbook".getBytes()), "", broken));
        assertThat(broken.list()).extracting(it -> it.key()).containsExactly("entry.problem.workbook");
    }

    /** Many rows are filed in the background, in the name of who brought them. */
    @Test
    void aLongSheetGoesOnInTheBackground() throws Exception {
        var caller = Caller.of(stage, installer.user());
        var lines = new ArrayList<Map<BulkColumn, String>>();
        for (int i = 0; i < 130; i++) lines.add(line("R" + i, i == 0 ? "C1" : "没有这个班组", "", 80));
        lines.add(line("R1", "也没有这个", "", 80));
        var sent = caller.postFile("/filings/import", "file", "批量.xlsx", workbook(lines));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        var path = sent.headers().firstValue("location").orElseThrow();
        await().atMost(Duration.ofMinutes(2)).until(() -> caller.page(path).body().contains("131/131 行"));
        var page = caller.page(path + "?mend=true&page=2").body();
        assertThat(page).contains("存为草稿 129 行", "<b>班组编号</b> 没有名为“没有这个班组”的", "此前已报且内容有变 1 行", "自编号“R1”与本文件第 3 行相同而内容不同").doesNotContain("hx-get");
        assertThat(caller.page(path + "/progress").statusCode()).as("over: the page loads what came of it").isEqualTo(303);
        assertThat(Caller.of(stage, stage.installer("别家", 1).user()).page(path).statusCode()).as("nobody else's").isEqualTo(404);
        await().until(() -> superuser().sql("select count(*) from filing_history h join filing f on f.id = h.filing_id where f.zone_id = ? and h.what = 'filed' and h.membership_id = ?")
                .params(stage.zone.id(), caller.user.membershipId()).query(Integer.class).single() == 1);
        var help = caller.page("/filings/import").body();
        for (var column : BulkColumn.values()) assertThat(help).contains(column.head(true));
        assertThat(help).contains("批量.xlsx", "131/131 行").doesNotContain("?entry.");
    }

    @Test
    void aReferenceThatStandsTwiceOverwritesNothing() throws Exception {
        var rows = take(installer.user(), workbook(List.of(line("R1", "没有这个班组", "", 80), line("R1", "C1", "", 80))), "");
        assertThat(rows).extracting(it -> it.kind() + " " + it.filingId()).containsExactly("DRAFT " + rows.getFirst().filingId(), "CHANGED " + rows.getFirst().filingId());
        assertThat(rows.getLast().problems()).singleElement().satisfies(it -> assertThat(List.of(it.key(), it.value(), it.args())).isEqualTo(List.of("entry.problem.bulk_twice", "R1", List.of("R1", 2))));
        assertThat(filing(rows.getFirst().filingId()).state()).isEqualTo(FilingState.DRAFT);
    }

    @Test
    void twoWorkbooksWithTheSameRowsFileThemOnce() throws Exception {
        var content = workbook(List.of(line("R1", "C1", "", 80), line("R2", "没有这个班组", "", 80)));
        var second = new FutureTask<>(() -> take(installer.user(), content, ""));
        var first = stage.as(installer.user(), () -> {
            var run = bring(installer.user(), content, "");
            Thread.ofVirtual().start(second);
            await().until(() -> second.isDone() || superuser().sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single());
            return outcomes(run, false);
        });
        assertThat(first).extracting(BulkOutcome::kind).containsExactly(Kind.FILED, Kind.DRAFT);
        assertThat(second.get()).extracting(BulkOutcome::kind).containsExactly(Kind.KNOWN, Kind.DRAFT);
        assertThat(second.get()).extracting(BulkOutcome::filingId).isEqualTo(first.stream().map(BulkOutcome::filingId).toList());
    }

    @Test
    void aRowThatComesAgainTakesThePlaceOnlyOfTheDraftItLeft() throws Exception {
        var rows = List.of(line("R1", "没有这个班组", "", 80), line("R2", "没有这个班组", "", 600));
        var left = take(installer.user(), workbook(rows), "");
        var typed = draft(300);
        var changed = left.getLast().filingId();
        stage.as(installer.user(), () -> app.getBean(Submitting.class).save(installer.user(), changed, typed, filing(changed).draftVersion()));
        assertThat(take(installer.user(), workbook(rows), "")).as("a draft that somebody changed is not called filed, and is one to look at").extracting(BulkOutcome::kind).containsExactly(Kind.DRAFT, Kind.CHANGED);
        var mended = take(installer.user(), workbook(List.of(line("R1", "C1", "", 80), line("R2", "C1", "", 600))), "");
        assertThat(mended).extracting(it -> it.kind() + " " + it.filingId()).containsExactly("FILED " + left.getFirst().filingId(), "CHANGED " + changed);
        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).getDraft(installer.user(), changed))).as("as it was typed on the page").isEqualTo(typed);
        assertThat(filing(changed).state()).isEqualTo(FilingState.DRAFT);
    }

    @Test
    void rowsAreNumberedAsTheSheetNumbersThem() throws Exception {
        var rows = take(installer.user(), workbook(List.of(line("R1", "没有这个班组", "", 80), line("R2", "没有这个班组", "", 80), line("R1", "C1", "", 80)), 3, 2), "");
        assertThat(rows).extracting(BulkOutcome::row).containsExactly(7, 10, 13);
        assertThat(rows.getLast().problems()).as("which row it was that says otherwise").singleElement().satisfies(it -> assertThat(it.args()).isEqualTo(List.of("R1", 7)));
    }

    /** The first ten rows are filed, the next wait for a draft that somebody holds, and before the last of them the right is gone. */
    @Test
    void whoeverMayNoMoreFilesNoMoreOfAWorkbook() throws Exception {
        var caller = Caller.of(stage, installer.user());
        var lines = new ArrayList<Map<BulkColumn, String>>();
        for (int i = 0; i < 25; i++) lines.add(line("R" + i, "没有这个班组", "", 80));
        var content = workbook(lines);
        assertThat(take(caller.user, workbook(lines.subList(10, 20)), "")).hasSize(10);
        var held = superuser().sql("select filing_id from bulk_row r join bulk_run b on b.id = r.run_id where b.zone_id = ? limit 1").param(stage.zone.id()).query(UUID.class).single();
        var run = stage.as(officer, () -> {
            app.getBean(Filings.class).lock(held);
            var path = caller.postFile("/filings/import", "file", "a.xlsx", content).headers().firstValue("location").orElseThrow();
            var sent = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            await().until(() -> superuser().sql("select done from bulk_run where id = ?").param(sent).query(Integer.class).single() == 10
                    && superuser().sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single());
            superuser().sql("update membership set ended_at = ? where id = ?").params(Rows.at(stage.now()), caller.user.membershipId()).update();
            return sent;
        });
        await().until(() -> superuser().sql("select failed_at is not null or ended_at is not null from bulk_run where id = ?").param(run).query(Boolean.class).single());
        assertThat(superuser().sql("select done from bulk_run where id = ?").param(run).query(Integer.class).single()).as("asked anew for each ten").isLessThan(25);
        assertThat(superuser().sql("select count(*) from bulk_row where run_id = ? and body is null").param(run).query(Integer.class).single()).as("nothing of the rest is done, or lost").isLessThan(25);
    }

    /** As other programs number rows. */
    @Test
    void aRowNumberThatRepeatsIsCountedOn(@TempDir Path folder) throws Exception {
        var rows = take(installer.user(), numberedAlike(workbook(List.of(line("R1", "没有这个班组", "", 80), line("R2", "没有这个班组", "", 80))), folder.resolve("a.xlsx")), "");
        assertThat(rows).extracting(BulkOutcome::row).containsExactly(2, 3);
    }

    private static byte[] numberedAlike(byte[] workbook, Path file) throws IOException {
        Files.write(file, workbook);
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(file.toFile()); var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.entries())) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith("sheet1.xml") ? new String(content, StandardCharsets.UTF_8).replaceAll(" r=\"([A-Z]*)3\"", " r=\"$12\"").getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatWasGivenUpGoesOnInAColleaguesNameAndIsForgotten() throws Exception {
        var left = stage.enrol(installer.user());
        var colleague = Caller.of(stage, installer.user());
        superuser().sql("update membership set ended_at = ? where id = ?").params(Rows.at(stage.now()), left.membershipId()).update();
        var lines = new ArrayList<Map<BulkColumn, String>>();
        for (int i = 0; i < 12; i++) lines.add(line("R" + i, "没有这个班组", "", 80));
        var content = workbook(lines);
        var run = stage.as(left, () -> bring(left, content, ""));
        var path = "/filings/import/" + run;
        await().until(() -> superuser().sql("select failed_at is not null from bulk_run where id = ?").param(run).query(Boolean.class).single());
        assertThat(colleague.page(path).body()).contains("尚余 12 行");
        assertThat(colleague.page("/filings/import").body()).as("and among those that were brought before").contains("已停住");
        assertThat(colleague.post(path + "/continuation", Map.of()).statusCode()).isEqualTo(303);
        await().until(() -> colleague.page(path).body().contains("12/12 行"));
        assertThat(superuser().sql("select asked_by from bulk_run where id = ?").param(run).query(UUID.class).single()).isEqualTo(colleague.user.membershipId());

        set(run, null, null, Duration.ZERO);
        assertThat(colleague.page(path + "/progress").body()).as("what moves, and no more").contains("role=\"status\"", "hx-get=\"" + path + "/progress").doesNotContain("<table");
        var retention = app.getBean(Retention.class);
        set(run, null, stage.now(), Duration.ofDays(21));
        assertThat(overdue(retention)).as("its days begin with the last that happened").isZero();
        set(run, null, stage.now().minus(Duration.ofDays(20)), Duration.ofDays(21));
        assertThat(overdue(retention)).isEqualTo(1);
        assertThat(stage.as(officer, retention::run).recordsErased()).isGreaterThanOrEqualTo(13);
        assertThat(overdue(retention)).isZero();
        assertThat(colleague.page(path).statusCode()).isEqualTo(404);
        assertThat(superuser().sql("select count(*) from vault_person_key where person_id = ? and wrapped is not null").param(run).query(Integer.class).single()).as("nothing opens its rows any more").isZero();
    }

    @Test
    void aWorkbookThatIsStoppedGoesOnLater() throws Exception {
        var user = stage.enrol(installer.user());
        var colleague = Caller.of(stage, installer.user());
        var lines = new ArrayList<Map<BulkColumn, String>>();
        for (int i = 0; i < 12; i++) lines.add(line("R" + i, "没有这个班组", "", 80));
        var content = workbook(lines);
        var run = stage.as(user, () -> {
            var id = bring(user, content, "");
            app.getBean(BulkFiling.class).stop(user, id);
            return id;
        });
        var path = "/filings/import/" + run;
        await().until(() -> superuser().sql("select not exists (select 1 from scheduled_tasks where task_instance like ?)").param("%" + run + "%").query(Boolean.class).single());
        assertThat(colleague.page(path).body()).as("nothing of it was filed, and by whom it was stopped").contains("0/12 行", "已停止", user.name() + " 停止，尚余 12 行").doesNotContain("hx-get");
        assertThat(colleague.post(path + "/stop", Map.of()).statusCode()).as("stopped already").isEqualTo(409);
        assertThat(colleague.post(path + "/continuation", Map.of()).statusCode()).isEqualTo(303);
        await().until(() -> colleague.page(path).body().contains("12/12 行"));
        assertThat(colleague.page(path).body()).contains("已完成").doesNotContain("停止，尚余");

        set(run, null, null, Duration.ZERO);
        assertThat(colleague.page(path).body()).contains("action=\"" + path + "/stop\"");
        assertThat(colleague.post(path + "/stop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(colleague.page(path).body()).contains(colleague.user.name() + " 停止，尚余 0 行");
    }

    private void set(UUID run, @Nullable Instant ended, @Nullable Instant failed, Duration asked) {
        superuser().sql("update bulk_run set ended_at = :ended, failed_at = :failed, asked_at = :asked where id = :run").param("ended", ended == null ? null : Rows.at(ended), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failed", failed == null ? null : Rows.at(failed), Types.TIMESTAMP_WITH_TIMEZONE).param("asked", Rows.at(stage.now().minus(asked))).param("run", run).update();
    }

    private int overdue(Retention retention) {
        return stage.as(officer, () -> retention.listOverdue(stage.now())).stream().filter(it -> it.kind().equals("workbooks")).findFirst().orElseThrow().rows();
    }
}
