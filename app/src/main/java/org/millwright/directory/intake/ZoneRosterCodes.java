package org.millwright.directory.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millwright.directory.Code;
import org.millwright.directory.CodeNames;
import org.millwright.directory.roster.CodeList;
import org.millwright.directory.roster.RosterCode;
import org.millwright.directory.roster.RosterCodes;

/** The zone's lists of codes as a roster speaks of them. A name that two codes share stands for neither: their codes still do. */
final class ZoneRosterCodes {

    /** Levels as the register counts them: 1 初级工 to 5 高级技师. In the certificates 五级 is the lowest and 一级 the highest. */
    private static final List<RosterCode> LEVELS = List.of(
            new RosterCode("1", "初级工", "Basic", "五级", "五级/初级工", "初级"), new RosterCode("2", "中级工", "Intermediate", "四级", "四级/中级工", "中级"),
            new RosterCode("3", "高级工", "Advanced", "三级", "三级/高级工", "高级"), new RosterCode("4", "技师", "Technician", "二级", "二级/技师"),
            new RosterCode("5", "高级技师", "Senior technician", "一级", "一级/高级技师"));

    /** What rosters call the standard's codes besides their names, by list and code. */
    private static final Map<String, Map<String, List<String>>> SYNONYMS = synonyms();

    private ZoneRosterCodes() {}

    static RosterCodes of(CodeNames names) {
        Map<CodeList, List<RosterCode>> lists = new EnumMap<>(CodeList.class);
        lists.put(CodeList.LEVEL, LEVELS);
        lists.put(CodeList.TRADE, list(names.list(org.millwright.directory.CodeList.TRADE), SYNONYMS.get("TRADE")));
        lists.put(CodeList.CERTIFICATE_KIND, list(names.list(org.millwright.directory.CodeList.CERTIFICATE_KIND), SYNONYMS.get("CERTIFICATE_KIND")));
        lists.put(CodeList.LICENCE_SCOPE, list(names.list(org.millwright.directory.CodeList.LICENCE_SCOPE), Map.of()));
        lists.put(CodeList.LICENCE_CLASS, list(names.list(org.millwright.directory.CodeList.LICENCE_CLASS), Map.of()));
        Map<String, List<RosterCode>> classes = new HashMap<>();
        for (Code scope : names.list(org.millwright.directory.CodeList.LICENCE_SCOPE)) {
            classes.put(scope.code(), names.classesOf(scope.code()).stream().sorted(Comparator.comparingInt(Code::rank))
                    .map(code -> new RosterCode(code.code(), code.nameZh(), code.nameEn())).toList());
        }
        return new RosterCodes(lists, classes);
    }

    private static List<RosterCode> list(List<Code> codes, Map<String, List<String>> synonyms) {
        Map<String, Code> byCode = new LinkedHashMap<>();
        for (Code code : codes) byCode.putIfAbsent(code.code(), code);
        Map<String, String> meant = new HashMap<>();
        byCode.keySet().forEach(code -> meant.put(fold(code), code));
        for (Code code : byCode.values()) {
            for (String name : List.of(code.nameZh(), code.nameEn())) meant.merge(fold(name), code.code(), (one, other) -> one.equals(other) ? one : "");
        }
        for (Code code : byCode.values()) {
            for (String word : synonyms.getOrDefault(code.code(), List.of())) meant.merge(fold(word), code.code(), (one, other) -> one);
        }
        List<RosterCode> out = new ArrayList<>();
        for (Code code : byCode.values()) {
            var words = synonyms.getOrDefault(code.code(), List.of()).stream().filter(word -> code.code().equals(meant.get(fold(word)))).toList();
            out.add(new RosterCode(code.code(), own(code.nameZh(), code, meant), own(code.nameEn(), code, meant), words));
        }
        return out;
    }

    private static Map<String, Map<String, List<String>>> synonyms() {
        Map<String, Map<String, List<String>>> all = new HashMap<>();
        try (var in = ZoneRosterCodes.class.getResourceAsStream("/directory/synonyms.csv"); var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).toList()) {
                var cells = line.split(",", -1);
                all.computeIfAbsent(cells[0], list -> new HashMap<>()).put(cells[1], List.of(cells[2].split("\\|")));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String own(String name, Code code, Map<String, String> meant) {
        return code.code().equals(meant.get(fold(name))) ? name : code.code();
    }

    private static String fold(String name) {
        var out = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
