package org.millwright.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All codes of a zone at hand, also those no longer offered: to word whatever a record says. A code nobody named is worded by itself. */
public final class CodeNames {

    private record Key(CodeList list, String parent, String code) {}

    private final List<Code> codes;
    private final Map<Key, Code> byKey = new HashMap<>();

    CodeNames(List<Code> codes) {
        this.codes = List.copyOf(codes);
        for (Code code : codes) byKey.put(new Key(code.list(), code.parent(), code.code()), code);
    }

    public List<Code> list(CodeList list) {
        return codes.stream().filter(code -> code.list() == list).toList();
    }

    public List<Code> classesOf(String scope) {
        return codes.stream().filter(code -> code.list() == CodeList.LICENCE_CLASS && code.parent().equals(scope)).toList();
    }

    public Optional<Code> find(CodeList list, String code) {
        return Optional.ofNullable(byKey.get(new Key(list, "", code)));
    }

    public Optional<Code> findClass(String scope, String grade) {
        return Optional.ofNullable(byKey.get(new Key(CodeList.LICENCE_CLASS, scope, grade)));
    }

    public String trade(String code, Locale locale) {
        return find(CodeList.TRADE, code).map(found -> found.name(locale)).orElse(code);
    }

    public String certificate(String kind, Locale locale) {
        return find(CodeList.CERTIFICATE_KIND, kind).map(found -> found.name(locale)).orElse(kind);
    }

    public String scope(String scope, Locale locale) {
        return find(CodeList.LICENCE_SCOPE, scope).map(found -> found.name(locale)).orElse(scope);
    }

    /** Of a division code or the digits of it that say something: 370613, or 3706 of a service area. */
    public Optional<Code> findDivision(String digits) {
        return find(CodeList.DIVISION, digits + "0".repeat(Math.max(0, 6 - digits.length())));
    }

    public String division(String digits, Locale locale) {
        return findDivision(digits).map(found -> found.name(locale)).orElse(digits);
    }

    public String grade(String scope, String grade, Locale locale) {
        return findClass(scope, grade).map(found -> found.name(locale)).orElse(grade);
    }
}
