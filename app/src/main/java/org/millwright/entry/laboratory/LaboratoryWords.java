package org.millwright.entry.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.directory.identifier.Characters;
import org.millwright.entry.fact.EvidenceKind;

/** The words laboratories write for results and kinds, in both languages; the page names those of the reader's as what is permitted. */
public final class LaboratoryWords {

    private static final Map<String, List<String>> RESULTS = inOrder(
            Map.entry("negative", List.of("阴性", "阴", "阴性(-)", "未检出", "negative", "neg", "not detected", "-")),
            Map.entry("positive", List.of("阳性", "阳", "阳性(+)", "检出", "positive", "pos", "detected", "+")),
            Map.entry("indeterminate", List.of("可疑", "灰区", "单靶标阳性", "弱阳性", "无法判定", "indeterminate", "inconclusive", "equivocal", "grey zone")),
            Map.entry("pending", List.of("待出", "检测中", "未出", "待检", "pending", "in progress")));

    private static final Map<EvidenceKind, List<String>> KINDS = inOrder(
            Map.entry(EvidenceKind.NAT, List.of("核酸", "核酸检测", "新冠病毒核酸检测", "新型冠状病毒核酸检测", "nat", "pcr", "rt-pcr", "nucleic acid", "naat")),
            Map.entry(EvidenceKind.ANTIGEN, List.of("抗原", "抗原检测", "新冠病毒抗原检测", "antigen", "antigen test", "rat")));

    private static final List<String> POOLED = List.of("是", "混采", "混检", "混管", "yes", "y", "true", "pooled");
    private static final List<String> SINGLE = List.of("否", "单采", "单检", "单管", "单人单管", "no", "n", "false", "single");

    private LaboratoryWords() {}

    static Optional<String> result(String typed) {
        return meaning(RESULTS, typed);
    }

    static Optional<EvidenceKind> kind(String typed) {
        return meaning(KINDS, typed);
    }

    /** Five or ten in one tube are written as 10混1, 10合1 or 10:1. */
    static Optional<Boolean> pooled(String typed) {
        var word = fold(typed);
        if (POOLED.contains(word) || word.matches("\\d{1,2}([混合:]|人混|in)1?(采|检|管)?")) return Optional.of(true);
        return SINGLE.contains(word) ? Optional.of(false) : Optional.empty();
    }

    public static String results(boolean chinese) {
        return RESULTS.values().stream().flatMap(words -> in(chinese, words)).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    public static String kinds(boolean chinese) {
        return KINDS.values().stream().flatMap(words -> in(chinese, words)).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    public static String pooling(boolean chinese) {
        return Stream.of(POOLED, SINGLE).flatMap(words -> in(chinese, words)).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static Stream<String> in(boolean chinese, List<String> words) {
        return words.stream().filter(word -> word.length() > 1 || word.charAt(0) >= 0x2E80).filter(word -> chinese == (word.charAt(0) >= 0x2E80));
    }

    private static <T> Optional<T> meaning(Map<T, List<String>> words, String typed) {
        var word = fold(typed);
        return words.entrySet().stream().filter(it -> it.getValue().contains(word)).map(Map.Entry::getKey).findFirst();
    }

    private static String fold(String typed) {
        return Characters.halfWidth(typed).strip().toLowerCase(Locale.ROOT);
    }

    @SafeVarargs
    private static <T> Map<T, List<String>> inOrder(Map.Entry<T, List<String>>... entries) {
        var map = new LinkedHashMap<T, List<String>>();
        for (var entry : entries) map.put(entry.getKey(), entry.getValue());
        return map;
    }
}
