package org.millwright.entry.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.directory.roster.PlainTable;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.laboratory.LaboratoryLines.Line;
import org.millwright.entry.laboratory.LaboratoryLines.Read;

/** Laboratories' lists as they come: in their own words, order, encoding and forms of time. */
class LaboratoryLinesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Read read(byte[] content) throws IOException {
        return LaboratoryLines.read((PlainTable.Rows) PlainTable.read(content, "a.csv", 100), SHANGHAI, NOW);
    }

    private static Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Test
    void aChineseListInItsOwnOrderAndEncodingIsRead() throws IOException {
        var text = "烟台市第一检验所检测结果\n序号;结果;采样时间;证件号码;检测类型;管号;检测机构;报告时间;混采\n"
                + "1;阴性;2026/11/30 8:10;11010519491231002x;核酸;T1;烟台一检;2026-11-30 14:05:09;10混1\n\n2;阳性(+);2026年11月29日;E12345678;抗原检测;;烟台一检;;单采\n";
        for (var encoding : new Charset[] {GB18030, StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            var read = read(text.getBytes(encoding));
            assertThat(read.faults()).isEmpty();
            assertThat(read.lines()).containsExactly(
                    new Line(3, "11010519491231002X", EvidenceKind.NAT, at("2026-11-30T08:10"), "negative", at("2026-11-30T14:05:09"), "烟台一检", "T1", true),
                    new Line(5, "E12345678", EvidenceKind.ANTIGEN, at("2026-11-29T00:00"), "positive", null, "烟台一检", "", false));
        }
    }

    @Test
    void aQuotedNameMayHoldTheSeparator() throws IOException {
        assertThat(read("document,kind,sampled,result,laboratory,tube\nE12345678,nat,2026-11-30 08:10,negative,\"Yantai, First\",\n").lines())
                .singleElement().satisfies(it -> assertThat(it.laboratory()).isEqualTo("Yantai, First"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30 8:10,2026-11-30T08:10", "2026/11/30 08:10:30,2026-11-30T08:10:30", "2026.11.30 8:10,2026-11-30T08:10", "2026年11月30日 8时10分,2026-11-30T08:10",
            "2026年11月30日8时,2026-11-30T08:00", "202611300810,2026-11-30T08:10", "20261130,2026-11-30T00:00", "2026-11-30T08:10,2026-11-30T08:10", "2026-11-30T00:10:00Z,2026-11-30T08:10",
            "２０２６-１１-３０ ８：１０,2026-11-30T08:10", "2026/11/30,2026-11-30T00:00"})
    void timesAreReadAsTyped(String typed, String meant) throws IOException {
        var read = read("document\tkind\tsampled\tresult\nE12345678\tnat\t" + typed + "\tnegative\n");
        assertThat(read.lines()).as(read.faults().toString()).singleElement().satisfies(it -> assertThat(it.sampledAt()).isEqualTo(at(meant)));
    }

    @Test
    void aWorkbookKeepsItsTimesAndSaysWhereItLostDigits() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "test", "1.0");
        var sheet = workbook.newWorksheet("结果");
        var head = new String[] {"身份证号", "检测项目", "采集时间", "检测结果"};
        for (int i = 0; i < head.length; i++) sheet.value(0, i, head[i]);
        sheet.value(1, 0, "11010519491231002X");
        sheet.value(2, 0, 110105194912310021d);
        for (int row = 1; row <= 2; row++) {
            sheet.value(row, 1, "PCR");
            sheet.value(row, 2, LocalDateTime.parse("2026-11-30T08:10"));
            sheet.style(row, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(row, 3, "未检出");
        }
        workbook.finish();
        var read = read(bytes.toByteArray());
        assertThat(read.lines()).singleElement().satisfies(it -> assertThat(it.sampledAt()).isEqualTo(at("2026-11-30T08:10")));
        assertThat(read.faults()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(3);
            assertThat(it.rule()).isEqualTo("destroyed");
        });
    }

    @Test
    void everyFaultOfALineIsNamedAndNoDocumentNumberWithIt() throws IOException {
        var read = read("""
                证件号码,检测类型,采样时间,结果,报告时间,混采
                11010519491231002X,血常规,昨天,不明,2026-11-30 08:10,也许
                11010519491231002X,核酸,2026-12-01 08:10,阴性,,
                11010519491231002X,核酸,2026-11-30 08:10,阴性,2026-11-29 08:10,
                ,核酸,2026-11-30 08:10,110105194912310021,,
                """);
        assertThat(read.lines()).isEmpty();
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.faults()).extracting(it -> it.line() + " " + it.rule()).containsExactly("2 kind", "2 result", "2 time", "2 pooled", "3 future", "4 before_sampling", "5 empty", "5 result");
        assertThat(read.faults()).extracting(LaboratoryFault::found).contains("血常规", "昨天", "不明", "也许", "…0021").noneMatch(it -> it.contains("19491231"));
    }

    @Test
    void aListWithoutItsTitlesSaysWhichAreMissing() throws IOException {
        assertThat(read("姓名,证件号码,结果\n张三,11010519491231002X,阴性\n").faults()).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("head");
            assertThat(it.found()).isEqualTo("kind sampled");
        });
    }
}
