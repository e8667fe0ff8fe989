package org.millwright.entry.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.millwright.directory.identifier.Characters;

/** Columns of a laboratory's list, by the titles that laboratories give them. Words on screen are {@code entry.laboratory.column.<code>}. */
public enum LaboratoryColumn {
    DOCUMENT(true, "证件号码", "Document number", "document", "证件号", "身份证号", "身份证号码", "身份证", "公民身份号码", "有效证件号码", "受检者证件号码", "document no", "id number", "id card", "id no"),
    KIND(true, "检测类型", "Kind", "检测项目", "检验项目", "检测方法", "检测种类", "项目", "项目名称", "类型", "test", "test kind", "test type", "type"),
    SAMPLED(true, "采样时间", "Sampled", "采样日期", "采集时间", "采集日期", "采样日期时间", "标本采集时间", "取样时间", "sampled at", "sampling time", "sample time", "collected at"),
    RESULT(true, "结果", "Result", "检测结果", "检验结果", "核酸结果", "核酸检测结果", "抗原检测结果", "结论", "test result"),
    REPORTED(false, "报告时间", "Reported", "报告日期", "出具时间", "出报告时间", "结果时间", "检测时间", "审核时间", "发布时间", "reported at", "report time", "report date"),
    LABORATORY(false, "检测机构", "Laboratory", "检测单位", "检验机构", "检测机构名称", "实验室", "送检机构", "lab"),
    TUBE(false, "管号", "Tube", "试管号", "试管编号", "试管条码", "采样管号", "混管号", "条码号", "条码", "tube number", "tube no", "barcode"),
    POOLED(false, "混采", "Pooled", "是否混采", "采样方式", "检测方式", "单混采", "单管混管", "pooling");

    private final boolean required;
    private final String zh;
    private final String en;
    private final List<String> others;

    LaboratoryColumn(boolean required, String zh, String en, String... others) {
        this.required = required;
        this.zh = zh;
        this.en = en;
        this.others = List.of(others);
    }

    public boolean required() {
        return required;
    }

    public String title(boolean chinese) {
        return chinese ? zh : en;
    }

    /** The other titles by which it is known in that language. */
    public List<String> others(boolean chinese) {
        return others.stream().filter(it -> chinese == (it.charAt(0) >= 0x2E80)).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<LaboratoryColumn> listRequired() {
        return Arrays.stream(values()).filter(LaboratoryColumn::required).toList();
    }

    /** Whatever case, spaces, stars and remarks in brackets the title was typed with. */
    static Optional<LaboratoryColumn> find(String title) {
        var typed = fold(title);
        return Arrays.stream(values()).filter(it -> Stream.concat(Stream.of(it.zh, it.en), it.others.stream()).anyMatch(known -> fold(known).equals(typed))).findFirst();
    }

    private static String fold(String title) {
        return Characters.halfWidth(title).replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "").replaceAll("[\\s*_:：.\\-]+", "").toLowerCase(Locale.ROOT);
    }
}
