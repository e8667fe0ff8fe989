package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.EN;
import static org.millwright.directory.roster.RosterSamples.ZH;
import static org.millwright.directory.roster.RosterSamples.goodRow;
import static org.millwright.directory.roster.RosterSamples.roster;
import static org.millwright.directory.roster.RosterSamples.titles;
import static org.millwright.directory.roster.RosterSamples.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One cell of a good row is spoiled; that cell, and nothing else, is named. */
class BadRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}.{1} = {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "CREWS|name|\"\"|MISSING",
        "CREWS|name|\u3000\u200b|MISSING",
        "CREWS|creditCode|12345|CREDIT_CODE_TOO_SHORT",
        "CREWS|creditCode|911100006000373411L|CREDIT_CODE_TOO_LONG",
        "CREWS|creditCode|9111000060003IOZSV|CREDIT_CODE_LETTER",
        "CREWS|creditCode|911100006000?7341L|CREDIT_CODE_CHARACTER",
        "CREWS|creditCode|91A10000600037341L|CREDIT_CODE_DIGIT",
        "CREWS|creditCode|91110000600037314L|CREDIT_CODE_ORGANISATION",
        "CREWS|creditCode|91110000600037341N|CREDIT_CODE_CHECK",
        "CREWS|creditCode|91350211M0000XUF46|CREDIT_CODE_DOUBTFUL",
        "CREWS|creditCode|1.2120000401359E+17|NUMBER_DESTROYED",
        "CREWS|latitude|abc|NUMBER_UNREADABLE",
        "CREWS|latitude|117.13|POSITION_SWAPPED",
        "CREWS|latitude|-200|LATITUDE_RANGE",
        "CREWS|longitude|200|LONGITUDE_RANGE",
        "CREWS|longitude|NaN|LONGITUDE_RANGE",
        "CREWS|longitude|\"\"|POSITION_HALF",
        "CREWS|longitude|-117.13|POSITION_OUTSIDE",
        "CREWS|division|34010|DIVISION_WRONG",
        "CREWS|shift|有时|CODE_UNKNOWN",
        "INSTALLERS|serviceArea|3401;合肥|AREA_WRONG",
        "INSTALLERS|phone|1385551234|PHONE_WRONG",
        "INSTALLERS|phone|12855512345|PHONE_WRONG",
        "INSTALLERS|phone|0001-6531000|PHONE_WRONG",
        "INSTALLERS|phone|+8613855|PHONE_WRONG",
        "INSTALLERS|phone|12345|PHONE_SERVICE",
        "MEMBERS|phone|110|PHONE_SERVICE",
        "MEMBERS|phone|95598|PHONE_SERVICE",
        "MEMBERS|phone|65310000|PHONE_WITHOUT_AREA",
        "MEMBERS|phone|13800000000|PHONE_FILLED_IN",
        "MEMBERS|phone|13812345678|PHONE_FILLED_IN",
        "MEMBERS|phone|138******34|PERSON_MASKED",
        "INSTALLERS|contact|王*|PERSON_MASKED",
        "MEMBERS|name|张*|NAME_MASKED",
        "MEMBERS|phone|138＊＊＊＊＊＊34|PERSON_MASKED",
        "MEMBERS|name|张＊|NAME_MASKED",
        "INSTALLERS|safetyLicenceValidTo|\"\"|MISSING",
        "INSTALLERS|safetyLicenceValidTo|2026-10-31|EXPIRED",
        "LICENCES|number|3.7E+17|NUMBER_DESTROYED",
        "LICENCES|validTo|待定|DATE_UNREADABLE",
        "LICENCES|validTo|2028-02-30|DATE_UNREADABLE",
        "LICENCES|validTo|01/05/2028|DATE_AMBIGUOUS",
        "LICENCES|validTo|2128-01-05|DATE_IMPLAUSIBLE",
        "LICENCES|validTo|2100-01-01|DATE_IMPLAUSIBLE",
        "MEMBERS|from|9999-12-31|DATE_IMPLAUSIBLE",
        "MEMBERS|from|长期|DATE_UNREADABLE",
        "LICENCES|validFrom|2029-01-01|DATE_ORDER",
        "LICENCES|scope|安装|CODE_UNKNOWN",
        "MEMBERS|documentNumber|110105194912310021|CITIZEN_ID_CHECK",
        "MEMBERS|documentNumber|110105491231002|CITIZEN_ID_OLD",
        "MEMBERS|documentNumber|1101054912310|CITIZEN_ID_LENGTH",
        "MEMBERS|documentNumber|1101051949123100X2|CITIZEN_ID_DIGIT",
        "MEMBERS|documentNumber|99010519491231002X|CITIZEN_ID_PROVINCE",
        "MEMBERS|documentNumber|110105199002300014|CITIZEN_ID_DATE",
        "MEMBERS|documentNumber|110105190001010013|CITIZEN_ID_AGE",
        "MEMBERS|documentNumber|110105202701010012|CITIZEN_ID_FUTURE",
        "MEMBERS|documentNumber|110105194912310000|NUMBER_DESTROYED",
        "MEMBERS|documentNumber|110105201501010010|MEMBER_YOUNG",
        "MEMBERS|documentKind|护照|DOCUMENT_FORM",
        "MEMBERS|lead|也许|YES_NO",
        "MEMBERS|documentNumber|3706**********0001|DOCUMENT_MASKED",
        "CERTIFICATES|documentNumber|3706**********0001|DOCUMENT_MASKED",
        "CERTIFICATES|documentNumber|AB-1|DOCUMENT_UNKNOWN",
        "CERTIFICATES|documentNumber|110105491231002|CITIZEN_ID_OLD",
        "CERTIFICATES|kind|低压电工|CODE_READ_AS",
        "CERTIFICATES|issued|2026-11-02|DATE_FUTURE",
        "CERTIFICATES|nextReview|2024-02-28|DATE_ORDER",
    })
    void namesTheCell(RosterSheet sheet, String column, String value, ProblemCode code) throws IOException {
        Roster roster = spoiled(sheet, column, ws -> ws.value(1, sheet.index(column), withCheck(code, value)));
        Problem problem = onlyProblem(roster, code);
        String where = code == ProblemCode.DOCUMENT_FORM ? "documentNumber" : code == ProblemCode.POSITION_OUTSIDE ? "latitude"
                : column.equals("validFrom") ? "validTo" : column;
        assertThat(problem.column()).isEqualTo(sheet.column(where));
        assertThat(problem.row()).isEqualTo(2);
        assertThat(roster.rows(sheet)).hasSize(problem.severity() == Severity.WARNING ? 1 : 0);
    }

    /** Numbers whose only fault is in their dates need a check character that holds. */
    private static String withCheck(ProblemCode code, String value) {
        return Set.of(ProblemCode.CITIZEN_ID_DATE, ProblemCode.CITIZEN_ID_AGE, ProblemCode.CITIZEN_ID_FUTURE, ProblemCode.MEMBER_YOUNG).contains(code)
                ? value.substring(0, 17) + check(value) : value;
    }

    private static char check(String id) {
        int sum = 0;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private Roster spoiled(RosterSheet sheet, String column, RosterSamples.Filling filling) throws IOException {
        return roster(workbook(folder, "Sheet1", titles(sheet), ws -> {
            for (Column each : sheet.columns()) {
                if (!each.name().equals(column)) {
                    ws.value(1, sheet.index(each.name()), goodRow(sheet).get(each.name()));
                }
            }
            filling.fill(ws);
        }));
    }

    private static Problem onlyProblem(Roster roster, ProblemCode code) {
        assertThat(roster.problems()).extracting(Problem::code).containsExactly(code);
        return roster.problems().getFirst();
    }

    @Test
    void aFormulaIsNeverEvaluated() throws IOException {
        Problem problem = onlyProblem(spoiled(RosterSheet.CREWS, "name", ws -> ws.formula(1, 2, "HYPERLINK(\"http://x\")")), ProblemCode.FORMULA);
        assertThat(problem.value()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(ZH.remedy(problem)).contains("数值");
    }

    @Test
    void numbersThatASpreadsheetRoundedAreRefused() throws IOException {
        onlyProblem(spoiled(RosterSheet.CREWS, "creditCode", ws -> ws.value(1, 0, 121200004013590816L)), ProblemCode.NUMBER_DESTROYED);
        onlyProblem(spoiled(RosterSheet.CREWS, "creditCode", ws -> ws.value(1, 0, 1.2120000401359E17)), ProblemCode.NUMBER_DESTROYED);
        onlyProblem(spoiled(RosterSheet.CREWS, "crewCode", ws -> ws.value(1, 1, new java.math.BigDecimal("1E+999999999"))), ProblemCode.NUMBER_DESTROYED);
    }

    @Test
    void textThatBecameADateIsRefused() throws IOException {
        onlyProblem(spoiled(RosterSheet.CREWS, "crewCode", ws -> {
            ws.value(1, 1, LocalDate.of(2026, 1, 2));
            ws.style(1, 1).format("m\"月\"d\"日\"").set();
        }), ProblemCode.DATE_IN_TEXT);
    }

    /** The built-in formats have a number only; 57 and 58 are Chinese ones. */
    @ParameterizedTest
    @ValueSource(ints = {14, 17, 22, 31, 57, 58})
    void soIsADateInABuiltInFormat(int format) throws IOException {
        RosterFile file = workbook(folder, "班组", titles(RosterSheet.CREWS), ws -> {
            crew(ws, 1, "", "起重一班");
            ws.value(1, 1, LocalDate.of(2026, 1, 2));
            ws.style(1, 1).format("yyyy").set();
        });
        Map<String, byte[]> parts = RosterSamples.unzip(file);
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        String changed = styles.replaceAll("<xf numFmtId=\"1[6-9][0-9]\"", "<xf numFmtId=\"" + format + "\"");
        assertThat(changed).isNotEqualTo(styles);
        parts.put("xl/styles.xml", changed.getBytes(StandardCharsets.UTF_8));
        onlyProblem(roster(RosterSamples.file(folder, "x.xlsx", RosterSamples.zip(parts))), ProblemCode.DATE_IN_TEXT);
    }

    @Test
    void textPastItsLengthIsRefused() throws IOException {
        onlyProblem(spoiled(RosterSheet.CREWS, "name", ws -> ws.value(1, 2, "班".repeat(201))), ProblemCode.TOO_LONG);
    }

    @Test
    void anErrorValueIsNamed() throws IOException {
        Map<String, byte[]> parts = RosterSamples.unzip(workbook(folder, "班组", titles(RosterSheet.CREWS), ws -> crew(ws, 1, "A-01", "")));
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (part, sheet) -> new String(sheet, StandardCharsets.UTF_8)
                .replaceFirst("<c r=\"C2\"[^>]*>.*?</c>|</row></sheetData>", "<c r=\"C2\" t=\"e\"><v>#N/A</v></c>$0")
                .replaceFirst("(<c r=\"C2\" t=\"e\"><v>#N/A</v></c>)<c r=\"C2\".*?</c>", "$1").getBytes(StandardCharsets.UTF_8));
        Problem problem = onlyProblem(roster(RosterSamples.file(folder, "x.xlsx", RosterSamples.zip(parts))), ProblemCode.CELL_ERROR);
        assertThat(problem.value()).isEqualTo("#N/A");
    }

    @Test
    void duplicatesNameBothRowsAndWhatDiffers() throws IOException {
        Roster roster = roster(workbook(folder, "Crews", titles(RosterSheet.CREWS), ws -> {
            crew(ws, 1, "A-01", "起重一班");
            crew(ws, 2, "A-02", "起重二班");
            crew(ws, 3, "A-01", "起重一班");
            crew(ws, 4, "Ａ-02", "起重三班");
        }));
        assertThat(roster.crews()).extracting(CrewRow::row).containsExactly(2, 3);
        assertThat(roster.problems()).extracting(Problem::row, Problem::code, Problem::args).containsExactly(
                org.assertj.core.groups.Tuple.tuple(4, ProblemCode.DUPLICATE_SAME, List.of(2)),
                org.assertj.core.groups.Tuple.tuple(5, ProblemCode.DUPLICATE_DIFFERS, List.of(3, List.of(RosterSheet.CREWS.column("name")))));
        assertThat(EN.what(roster.problems().getLast())).isEqualTo("The same as row 3 by its key, but different in: Crew name.");
        assertThat(ZH.what(roster.problems().getLast())).isEqualTo("与第 3 行重复，但内容不同：班组名称。");
    }

    private static void crew(Worksheet ws, int row, String code, String name) {
        ws.value(row, 0, "91110000600037341L");
        ws.value(row, 1, code);
        ws.value(row, 2, name);
    }

    @Test
    void everyProblemOfARowIsNamedNotOnlyTheFirst() throws IOException {
        Roster roster = roster(workbook(folder, "Crews", titles(RosterSheet.CREWS), ws -> {
            ws.value(1, 0, "12345");
            ws.value(1, 6, "?");
        }));
        assertThat(roster.problems()).extracting(Problem::code).containsExactly(ProblemCode.CREDIT_CODE_TOO_SHORT,
                ProblemCode.MISSING, ProblemCode.MISSING, ProblemCode.CODE_UNKNOWN);
        assertThat(EN.remedy(roster.problems().getLast())).isEqualTo("Choose one of: Day, Night, Both.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "1101051949123100"})
    void aDocumentNumberIsNeverRepeatedInFull(String number) throws IOException {
        Roster roster = spoiled(RosterSheet.MEMBERS, "documentNumber", ws -> ws.value(1, 4, number));
        assertThat(roster.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.value()).startsWith("110").contains("****");
            assertThat(problem + EN.what(problem) + EN.remedy(problem)).doesNotContain(number);
        });
    }

    @Test
    void everyProblemIsTestedHere() throws NoSuchMethodException {
        Set<ProblemCode> tested = Arrays.stream(BadRowsTest.class.getDeclaredMethod("namesTheCell", RosterSheet.class, String.class, String.class, ProblemCode.class)
                        .getAnnotation(CsvSource.class).value())
                .map(line -> ProblemCode.valueOf(line.substring(line.lastIndexOf('|') + 1))).collect(Collectors.toSet());
        tested.addAll(EnumSet.of(ProblemCode.FORMULA, ProblemCode.CELL_ERROR, ProblemCode.DATE_IN_TEXT, ProblemCode.TOO_LONG,
                ProblemCode.DUPLICATE_DIFFERS, ProblemCode.DUPLICATE_SAME));
        tested.addAll(EnumSet.of(ProblemCode.COLUMN_IGNORED, ProblemCode.COLUMN_READ_AS)); // GoodFilesTest
        // told of when rows meet the register, not when they are read: directory.intake
        tested.addAll(EnumSet.range(ProblemCode.NOT_YOURS, ProblemCode.DOUBTFUL_NOT_ACCEPTED));
        assertThat(tested).containsExactlyInAnyOrder(ProblemCode.values());
    }
}
