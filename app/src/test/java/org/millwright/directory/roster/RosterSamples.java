package org.millwright.directory.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Codes, files and small workbooks that the roster's tests are made of. */
final class RosterSamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    static final RosterCodes CODES = new RosterCodes(Map.of(
            CodeList.TRADE, List.of(new RosterCode("rigger", "起重工", "Rigger", "起重"),
                    new RosterCode("crane-q2", "起重机司机(Q2)", "Crane operator (Q2)", "吊车司机"),
                    new RosterCode("electrician-lv", "低压电工", "Electrician (LV)", "电工")),
            CodeList.LEVEL, List.of(new RosterCode("L3", "高级工", "Advanced", "三级"), new RosterCode("L5", "初级工", "Basic", "五级")),
            CodeList.LICENCE_SCOPE, List.of(new RosterCode("mechanical-electrical", "机电安装工程", "Mechanical and electrical installation", "机电工程"),
                    new RosterCode("crane", "起重机械安装", "Crane installation")),
            CodeList.LICENCE_CLASS, List.of(new RosterCode("1", "一级", "Class 1", "壹级"), new RosterCode("A", "A级", "Class A")),
            CodeList.CERTIFICATE_KIND, List.of(new RosterCode("Q2", "起重机司机 Q2", "Crane driver Q2"),
                    new RosterCode("electrician-lv", "低压电工作业", "Low-voltage electrician"))),
            Map.of("mechanical-electrical", List.of(new RosterCode("1", "一级", "Class 1")), "crane", List.of(new RosterCode("1", "一级", "Class 1"), new RosterCode("A", "A级", "Class A"))));

    static final RosterReader READER = new RosterReader(CODES, RosterLimits.DEFAULT, TODAY);
    static final RosterWords ZH = RosterWords.in(java.util.Locale.SIMPLIFIED_CHINESE);
    static final RosterWords EN = RosterWords.in(java.util.Locale.ENGLISH);

    private RosterSamples() {}

    interface Filling {
        void fill(Worksheet sheet);
    }

    /** A workbook of one sheet: titles in row 1, the rest by hand. */
    static RosterFile workbook(Path folder, String tab, List<String> titles, Filling filling) throws IOException {
        Path path = Files.createTempFile(folder, "roster", ".xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet(tab);
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
            }
            filling.fill(sheet);
            workbook.finish();
        }
        return new RosterFile(path, "roster.xlsx");
    }

    static RosterFile file(Path folder, String name, byte[] content) throws IOException {
        Path path = Files.createTempFile(folder, "roster", ".bin");
        Files.write(path, content);
        return new RosterFile(path, name);
    }

    /** The parts of a workbook by name, to be changed by hand. */
    static Map<String, byte[]> unzip(RosterFile file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(file.path().toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static RosterReading read(RosterFile... files) throws IOException {
        return READER.read(List.of(files), RosterProgress.NONE);
    }

    static Roster roster(RosterFile... files) throws IOException {
        RosterReading reading = read(files);
        if (reading instanceof RosterRefusal refusal) {
            throw new AssertionError("refused: " + EN.what(refusal) + " " + EN.remedy(refusal));
        }
        return (Roster) reading;
    }

    static List<String> titles(RosterSheet sheet) {
        return sheet.columns().stream().map(Column::zh).toList();
    }

    /** A row that reads without a word, by column name, to be spoiled one cell at a time. */
    static Map<String, String> goodRow(RosterSheet sheet) {
        return switch (sheet) {
            case INSTALLERS -> Map.ofEntries(Map.entry("creditCode", "91110000600037341L"), Map.entry("name", "徽安机电安装有限公司"),
                    Map.entry("address", "合肥市高新区"), Map.entry("division", "340104"), Map.entry("latitude", "31.82"),
                    Map.entry("longitude", "117.13"), Map.entry("contact", "王工"), Map.entry("phone", "13855512345"),
                    Map.entry("safetyLicenceNumber", "(皖)JZ安许证字[2021]000001"), Map.entry("safetyLicenceValidTo", "2027-06-30"),
                    Map.entry("serviceArea", "3401;340621"));
            case LICENCES -> Map.of("creditCode", "91110000600037341L", "scope", "机电安装工程", "licenceClass", "一级",
                    "number", "D134000001", "validFrom", "2023-01-01", "validTo", "2028-01-01");
            case CREWS -> Map.of("creditCode", "91110000600037341L", "crewCode", "A-01", "name", "起重一班", "latitude", "31.82",
                    "longitude", "117.13", "division", "340104", "shift", "白班");
            case MEMBERS -> Map.of("creditCode", "91110000600037341L", "crewCode", "A-01", "name", "张三", "documentKind", "居民身份证",
                    "documentNumber", "11010519491231002X", "phone", "13855512345", "trade", "起重工", "level", "高级工",
                    "from", "2024-03-01", "lead", "是");
            case CERTIFICATES -> Map.of("documentNumber", "11010519491231002X", "kind", "Q2", "number", "TS6X001",
                    "issued", "2024-03-01", "validTo", "2028-02-29", "nextReview", "2027-03-01");
        };
    }
}
