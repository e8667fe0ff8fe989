package org.millwright.planning.board;

import java.util.regex.Pattern;

/** Names short enough for a bar or a row: what form of company it is says nothing there. */
public final class Brief {

    private static final Pattern FORM = Pattern.compile("(股份|集团)?(有限)?(责任)?公司$|,? (Co\\.,? ?Ltd|Ltd|GmbH|Inc)\\.?$");

    private Brief() {}

    public static String of(String company) {
        var brief = FORM.matcher(company).replaceFirst("");
        return brief.isBlank() ? company : brief;
    }

    /** What is left of a name where there is room for two letters. */
    public static String mark(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, Math.min(2, name.codePointCount(0, name.length()))));
    }

    public static String crew(String installer, String crew) {
        return of(installer) + " · " + crew;
    }
}
