package org.millwright.directory.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.ui.Option;
import org.millwright.ui.Words;

/** A code with its words in both languages, so that a page and a program get the same. */
public record Term(String code, String zh, String en) {

    static Term of(Code code) {
        return new Term(code.code(), code.nameZh(), code.nameEn());
    }

    static Term of(CodeNames names, CodeList list, String code) {
        return names.find(list, code).map(Term::of).orElse(new Term(code, code, code));
    }

    static Term grade(CodeNames names, String scope, String grade) {
        return names.findClass(scope, grade).map(Term::of).orElse(new Term(grade, grade, grade));
    }

    /** Of a division code, or of its first digits. */
    static @Nullable Term division(CodeNames names, @Nullable String digits) {
        return digits == null ? null : names.findDivision(digits).map(found -> new Term(digits, found.nameZh(), found.nameEn())).orElse(new Term(digits, digits, digits));
    }

    static List<Term> list(CodeNames names, CodeList list) {
        return names.list(list).stream().map(Term::of).toList();
    }

    /** For a reader who may know the digits better than the name. */
    public String withCode(Words words) {
        return in(words).equals(code) ? code : words.t("directory.term", in(words), code);
    }

    public String in(Words words) {
        return words.locale().getLanguage().equals("zh") ? zh : en;
    }

    public static List<Option> options(List<Term> terms, Words words) {
        return terms.stream().map(term -> new Option(term.code(), term.in(words))).toList();
    }

    public static String join(List<Term> terms, Words words) {
        return String.join(words.locale().equals(Locale.ENGLISH) ? ", " : "、", terms.stream().map(term -> term.in(words)).toList());
    }
}
