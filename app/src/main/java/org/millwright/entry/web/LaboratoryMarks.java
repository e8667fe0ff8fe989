package org.millwright.entry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.millwright.entry.laboratory.LaboratoryColumn;
import org.millwright.entry.laboratory.LaboratoryFault;
import org.millwright.entry.laboratory.LaboratoryWords;
import org.millwright.ui.Words;

/** What a laboratory's list may say and what was wrong with one, in the reader's words. */
public final class LaboratoryMarks {

    private LaboratoryMarks() {}

    public static boolean chinese(Words words) {
        return words.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    public static String column(Words words, LaboratoryFault it) {
        return it.column() == null ? "" : it.column().title(chinese(words));
    }

    /** The rule, with what was found. */
    public static String wrong(Words words, LaboratoryFault it) {
        return words.t(it.key(), it.rule().equals("head") ? titles(words, it.found()) : it.found(), column(words, it), permitted(words, it));
    }

    public static String remedy(Words words, LaboratoryFault it) {
        return words.t(it.key() + ".remedy", it.found(), column(words, it), permitted(words, it));
    }

    private static String permitted(Words words, LaboratoryFault it) {
        return it.column() == null ? "" : permitted(words, it.column());
    }

    /** The words or forms a column takes. */
    public static String permitted(Words words, LaboratoryColumn column) {
        return switch (column) {
            case RESULT -> LaboratoryWords.results(chinese(words));
            case KIND -> LaboratoryWords.kinds(chinese(words));
            case POOLED -> LaboratoryWords.pooling(chinese(words));
            case SAMPLED, REPORTED -> words.t("entry.laboratory.times");
            default -> words.t("entry.laboratory.column." + column.code());
        };
    }

    /** Other titles it is known by, the commonest. */
    public static String others(Words words, LaboratoryColumn column) {
        return column.others(chinese(words)).stream().limit(4).collect(Collectors.joining(chinese(words) ? "、" : ", "));
    }

    public static List<LaboratoryColumn> columns() {
        return List.of(LaboratoryColumn.values());
    }

    private static String titles(Words words, String codes) {
        var wanted = List.of(codes.split(" "));
        return Arrays.stream(LaboratoryColumn.values()).filter(it -> wanted.contains(it.code())).map(it -> it.title(chinese(words))).collect(Collectors.joining(chinese(words) ? "、" : ", "));
    }
}
