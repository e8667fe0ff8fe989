package org.millwright.directory.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.millwright.directory.identifier.Characters;

/**
 * The code lists as they stand on the day of an import. They are data an administrator corrects; only shifts and document
 * kinds are fixed, because the application's own rules hang on them.
 */
public final class RosterCodes {

    private static final Map<CodeList, List<RosterCode>> FIXED = Map.of(
            CodeList.SHIFT, List.of(
                    new RosterCode("DAY", "白班", "Day", "白", "day shift"),
                    new RosterCode("NIGHT", "夜班", "Night", "夜", "night shift"),
                    new RosterCode("BOTH", "两班", "Both", "白夜班", "倒班", "两班倒", "两班制", "day and night")),
            CodeList.DOCUMENT_KIND, List.of(
                    new RosterCode("CITIZEN_ID", "居民身份证", "Citizen ID", "身份证", "ID card"),
                    new RosterCode("PASSPORT", "护照", "Passport"),
                    new RosterCode("FOREIGN_PERMANENT_RESIDENCE", "外国人永久居留身份证", "Foreigner's permanent residence",
                            "外国人永久居留证", "永居证"),
                    new RosterCode("HK_MACAU_PERMIT", "港澳居民来往内地通行证", "Hong Kong and Macau travel permit",
                            "港澳通行证", "回乡证"),
                    new RosterCode("TAIWAN_PERMIT", "台湾居民来往大陆通行证", "Taiwan travel permit", "台胞证")));

    private final Map<CodeList, Map<String, RosterCode>> byCode = new EnumMap<>(CodeList.class);
    private final Map<String, List<RosterCode>> classes;
    private final Map<CodeList, Map<String, RosterCode>> bySpelling = new EnumMap<>(CodeList.class);

    /**
     * @param classes of licences, by their scope: the list of classes holds each once
     * @throws IllegalArgumentException when one spelling in a list would mean two codes
     */
    public RosterCodes(Map<CodeList, List<RosterCode>> lists, Map<String, List<RosterCode>> classes) {
        this.classes = Map.copyOf(classes);
        for (CodeList list : CodeList.values()) {
            Map<String, RosterCode> codes = new LinkedHashMap<>();
            Map<String, RosterCode> spellings = new HashMap<>();
            for (RosterCode code : FIXED.getOrDefault(list, lists.getOrDefault(list, List.of()))) {
                codes.put(code.code(), code);
                spell(list, spellings, code.code(), code);
                spell(list, spellings, code.zh(), code);
                spell(list, spellings, code.en(), code);
                code.synonyms().forEach(synonym -> spell(list, spellings, synonym, code));
            }
            byCode.put(list, codes);
            bySpelling.put(list, spellings);
        }
    }

    private static void spell(CodeList list, Map<String, RosterCode> spellings, String spelling, RosterCode code) {
        RosterCode other = spellings.putIfAbsent(fold(spelling), code);
        if (other != null && !other.code().equals(code.code())) {
            throw new IllegalArgumentException(
                    "%s: '%s' means both %s and %s".formatted(list, spelling, other.code(), code.code()));
        }
    }

    /** Finds by code, by either name or by a synonym; case, width, spaces and punctuation do not matter. */
    public Optional<RosterCode> find(CodeList list, String spelling) {
        return Optional.ofNullable(bySpelling.get(list).get(fold(spelling)));
    }

    /** The one code whose names begin so, as people leave off a remark or a number: nothing where two would, or where too little is written. */
    Optional<RosterCode> findBegun(CodeList list, String spelling) {
        String begun = fold(spelling);
        if (begun.length() < (begun.chars().anyMatch(Character::isIdeographic) ? 2 : 4)) {
            return Optional.empty();
        }
        List<RosterCode> meant = byCode.get(list).values().stream()
                .filter(code -> fold(code.zh()).startsWith(begun) || fold(code.en()).startsWith(begun)).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    public Optional<RosterCode> findByCode(CodeList list, String code) {
        return Optional.ofNullable(byCode.get(list).get(code));
    }

    public List<RosterCode> list(CodeList list) {
        return List.copyOf(byCode.get(list).values());
    }

    public List<RosterCode> classesOf(String scope) {
        return classes.getOrDefault(scope, List.of());
    }

    static String fold(String spelling) {
        StringBuilder out = new StringBuilder();
        Characters.halfWidth(spelling).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
