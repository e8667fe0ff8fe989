package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.TODAY;
import static org.millwright.directory.roster.RosterSamples.ZH;
import static org.millwright.directory.roster.RosterSamples.titles;
import static org.millwright.directory.roster.RosterSamples.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Files that should never be read: each is built here from a good one, and refused with the word that fits. */
@Tag("slow")
class HostileFilesTest extends BadFilesStage {

    @Test
    void takenApartAndPutTogetherItIsStillGood() throws IOException {
        assertThat(read()).isInstanceOf(Roster.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"})
    void aMacroByItsPart(String name) throws IOException {
        parts.put(name, new byte[] {1, 2, 3});
        refused(read(), Word.MACRO);
    }

    @Test
    void aMacroByItsContentType() throws IOException {
        edit("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        refused(read(), Word.MACRO);
    }

    /** As the usual JavaScript library writes every workbook: "bin" would be a binary workbook with macros, and there is none. */
    @Test
    void aMacrosContentTypeCountsWhereAPartBearsItsEnding() throws IOException {
        edit("[Content_Types].xml", "</Types>", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>");
        assertThat(read()).isInstanceOf(Roster.class);
        parts.put("xl/harmless.BIN", new byte[] {1, 2, 3});
        refused(read(), Word.MACRO);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
    })
    void aDoctypeInAnyPart(String doctype) throws IOException {
        for (String part : List.of(SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml")) {
            takeAGoodWorkbookApart();
            String text = new String(parts.get(part), StandardCharsets.UTF_8);
            parts.put(part, text.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(doctype)).getBytes(StandardCharsets.UTF_8));
            refused(read(), Word.XML_ENTITIES);
        }
    }

    @Test
    void aDoctypeInAnotherEncodingOrUnderAnotherName() throws IOException {
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "");
        byte[] utf16 = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e \"x\">]>" + sheet).getBytes(StandardCharsets.UTF_16LE);
        parts.put(SHEET, utf16);
        refused(read(), Word.XML_ENTITIES);
        takeAGoodWorkbookApart();
        for (String encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            takeAGoodWorkbookApart();
            String mark = encoding.endsWith("E") ? "\uFEFF" : "";
            parts.put("xl/media/picture.png", (mark + "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e \"x\">]><x/>").getBytes(Charset.forName(encoding)));
            refused(read(), Word.XML_ENTITIES);
        }
    }

    @Test
    void aZipBomb() throws IOException {
        parts.put("xl/media/blank.bmp", new byte[64 << 20]);
        byte[] bomb = zip();
        assertThat(bomb).hasSizeLessThan(200_000);
        refusedBytes(bomb, Word.BOMB);
    }

    @Test
    void aZipBombInASheetOrInTheTexts() throws IOException {
        edit(SHEET, "</sheetData>", " ".repeat(64 << 20) + "</sheetData>");
        refused(read(), Word.BOMB);
        takeAGoodWorkbookApart();
        edit(SHEET, "</sheetData>", "<row r=\"99\"><c r=\"C99\"><v>1</v></c></row>".repeat(400_000) + "</sheetData>");
        refused(read(), Word.BOMB);
        takeAGoodWorkbookApart();
        StringBuilder texts = new StringBuilder("<sst>");
        Random random = new Random(6);
        while (texts.length() < 33 << 20) {
            texts.append("<si><t>").append(random.nextInt()).append("</t></si>");
        }
        parts.put("xl/sharedStrings.xml", texts.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
        refused(read(), Word.BOMB);
    }

    @Test
    void aBombThatHidesInManyParts() throws IOException {
        byte[] dense = new byte[3 << 20];
        Random random = new Random(1);
        for (int i = 0; i < dense.length; i += 64) {
            dense[i] = (byte) random.nextInt();
        }
        for (int i = 0; i < 80; i++) {
            parts.put("xl/media/" + i + ".bmp", dense);
        }
        refusedBytes(zip(), Word.BOMB);
    }

    @Test
    void aZipInsideTheZip() throws IOException {
        parts.put("xl/embeddings/inner.xlsx", zip());
        refused(read(), Word.BOMB);
    }

    @Test
    void moreEntriesThanAnyWorkbookHas() throws IOException {
        for (int i = 0; i < 1_001; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(read(), Word.BOMB);
    }

    @Test
    void addressesThatWouldMakeARowOfBillions() throws IOException {
        edit(SHEET, "r=\"A2\"", "r=\"ZZZZZZ2\"");
        refused(read(), Word.BOMB);
    }

    @Test
    void textsAndNestingPastAllMeasure() throws IOException {
        Random random = new Random(2);
        String text = random.ints(40_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        edit(SHEET, "</sheetData>", "<row r=\"99\"><c r=\"A99\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row></sheetData>");
        refused(read(), Word.BOMB);
        takeAGoodWorkbookApart();
        edit(SHEET, "</sheetData>", "</sheetData>" + "<x>".repeat(100) + "</x>".repeat(100));
        refused(read(), Word.BOMB);
        takeAGoodWorkbookApart();
        edit(SHEET, "</sheetData>", "<row r=\"99\">" + "<c><f t=\"array\" ref=\"A1:B2\">1</f></c>".repeat(300) + "</row></sheetData>");
        refused(read(), Word.BOMB);
    }

    /** How other programs write a blank between filled cells. */
    @Test
    void aTextOfNoLengthIsABlank() throws IOException {
        edit(SHEET, "</sheetData>", "<row r=\"99\"><c r=\"A99\" t=\"inlineStr\"><is><t></t></is></c><c r=\"B99\" t=\"str\"><v></v></c></row></sheetData>");
        assertThat(read()).isInstanceOfSatisfying(Roster.class, roster -> assertThat(roster.problems()).noneMatch(problem -> "null".equals(problem.value())));
    }

    @Test
    void aNumberThatWouldFillTheMemory() throws IOException {
        edit(SHEET, "</sheetData>", "<row r=\"99\"><c r=\"C99\"><v>1E+999999999</v></c></row></sheetData>");
        assertThat(read()).isInstanceOfSatisfying(Roster.class,
                roster -> assertThat(roster.errors()).extracting(Problem::code).contains(ProblemCode.NUMBER_DESTROYED));
        for (String number : List.of("1E+999999999", "-1E+999999", "1E-999999999", "1E+41")) {
            assertThat(RawCell.number(number, true, false).text()).isEqualTo(number);
        }
    }

    @Test
    void moreRowsThanTheLimitOfAllSheetsTogether() throws IOException {
        RosterFile file = RosterSamples.file(folder, "x.xlsx", zip());
        assertThat(new RosterReader(CODES, RosterLimits.DEFAULT.withRows(20), TODAY).read(List.of(file), RosterProgress.NONE)).isInstanceOf(Roster.class);
        assertThat(new RosterReader(CODES, RosterLimits.DEFAULT.withRows(19), TODAY).read(List.of(file), RosterProgress.NONE))
                .isEqualTo(new RosterRefusal(Word.TOO_MANY_ROWS, "x.xlsx", List.of(19)));
    }

    @Test
    void aFileLargerThanTheLimitBeforeAnyOfItIsRead() throws IOException {
        Path path = folder.resolve("large.xlsx");
        try (var file = new java.io.RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(21 << 20);
        }
        refused(RosterSamples.read(new RosterFile(path, "large.xlsx")), Word.TOO_LARGE);
    }

    @Test
    void passwordsOldFormatsAndOtherContainers() throws IOException {
        refusedBytes(ole2("EncryptedPackage"), Word.PASSWORD);
        refusedBytes(ole2("Workbook"), Word.LEGACY_XLS);
        refusedBytes(ole2("WordDocument"), Word.TEXT_DOCUMENT);
        refusedBytes(ole2("PowerPoint Document"), Word.TEXT_DOCUMENT);
        refusedBytes(ole2("VisioDocument"), Word.NOT_A_SPREADSHEET);
        byte[] encrypted = zip();
        patch(encrypted, 6, 8, flags -> (byte) (flags | 1));
        refusedBytes(encrypted, Word.PASSWORD);
        parts.put("xl/workbook.bin", new byte[] {1});
        refused(read(), Word.BINARY_WORKBOOK);
        parts = new LinkedHashMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII)));
        refused(read(), Word.OPEN_DOCUMENT);
        parts = new LinkedHashMap<>(Map.of("a.txt", new byte[] {1}));
        refused(read(), Word.ARCHIVE);
        parts = new LinkedHashMap<>(Map.of("[Content_Types].xml", ("<Types><Override PartName=\"/word/document.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>").getBytes(StandardCharsets.UTF_8)));
        refused(read(), Word.TEXT_DOCUMENT);
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatIsNoSpreadsheetIsCalledWhatItIs(String content, Word word) throws IOException {
        refusedBytes(content.getBytes(StandardCharsets.UTF_8), word);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(arguments("%PDF-1.7\n%âãÏÓ", Word.PDF), arguments("<html><table><tr><td>x", Word.WEB_PAGE), arguments("\uFEFF<?xml version=\"1.0\"?><Workbook/>", Word.WEB_PAGE),
                arguments("{\\rtf1", Word.TEXT_DOCUMENT), arguments("\u0000\u0001\u0002", Word.NOT_A_SPREADSHEET), arguments("GIF89a\u0001\u0000", Word.PICTURE),
                arguments("Rar!\u001a\u0007\u0001", Word.ARCHIVE), arguments("buy milk\ncall Wang\n", Word.PLAIN_TEXT), arguments("a,b,c\n1,2,3\n", Word.PLAIN_TEXT));
    }

    /** A picture's first bytes are no text in any encoding. */
    @Test
    void aPhotographIsCalledAPicture() throws IOException {
        refusedBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'}, Word.PICTURE);
        refusedBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, Word.PICTURE);
    }

    @Test
    void textUnderTheNameOfAWorkbookIsReadWhenItIsARosterAndElseCalledText() throws IOException {
        byte[] csv = (String.join(",", titles(RosterSheet.CREWS)) + "\n91110000600037341L,A-01,起重一班,31.8,117.1,340104,白班\n").getBytes(StandardCharsets.UTF_8);
        assertThat(RosterSamples.read(RosterSamples.file(folder, "x.xlsx", csv))).isInstanceOf(Roster.class);
        byte[] note = "明天八点进场\n".getBytes(StandardCharsets.UTF_8);
        RosterReading both = RosterSamples.read(RosterSamples.file(folder, "a.csv", csv), RosterSamples.file(folder, "班组.xlsx", note));
        assertThat(both).isEqualTo(new RosterRefusal(Word.PLAIN_TEXT, "班组.xlsx", List.of()));
        refused(RosterSamples.read(RosterSamples.file(folder, "x.csv", note)), Word.WRONG_SHEETS);
    }

    @Test
    void wrongSheetsAndTitles() throws IOException {
        refused(RosterSamples.read(workbook(folder, "工资表", List.of("部门", "金额", "月份"), ws -> ws.value(1, 0, "x"))), Word.WRONG_SHEETS);
        refused(RosterSamples.read(RosterSamples.file(folder, "x.csv", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8))), Word.WRONG_SHEETS);
        RosterReading reading = RosterSamples.read(workbook(folder, "班组", List.of("统一社会信用代码", "驻地纬度", "驻地经度", "班次"), ws -> ws.value(1, 0, "x")));
        assertThat(reading).isEqualTo(new RosterRefusal(Word.HEADER_MISSING, "roster.xlsx",
                List.of(RosterSheet.CREWS, List.of(RosterSheet.CREWS.column("crewCode"), RosterSheet.CREWS.column("name")))));
        assertThat(ZH.what((RosterRefusal) reading)).isEqualTo("“班组”表的标题行缺少：班组编号、班组名称。");
        refused(RosterSamples.read(workbook(folder, "班组", List.of("统一社会信用代码", "班组编号", "班组编号", "班组名称"), ws -> ws.value(1, 0, "x"))), Word.HEADER_TWICE);
        RosterFile crews = RosterSamples.file(folder, "x.xlsx", zip());
        refused(RosterSamples.read(crews, crews), Word.SHEET_TWICE);
    }
}
