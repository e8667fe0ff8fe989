package org.millwright.directory.identifier;

/** How people type identifiers, brought to one form. */
public final class Characters {

    private Characters() {}

    /** Upper case, half width, without spaces, hyphens and invisible characters. */
    public static String compact(String given) {
        StringBuilder out = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = halfWidth(given.charAt(i));
            if (!blank(c) && !hyphen(c)) {
                out.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        return out.toString();
    }

    /** Full-width forms (U+FF01–FF5E) and the ideographic space as their ASCII twins. */
    public static String halfWidth(String given) {
        StringBuilder out = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            out.append(halfWidth(given.charAt(i)));
        }
        return out.toString();
    }

    /** Trims every kind of space and invisible mark, at the ends only; control characters inside become spaces. */
    public static String trim(String given) {
        int from = 0;
        int to = given.length();
        while (from < to && blank(given.charAt(from))) {
            from++;
        }
        while (to > from && blank(given.charAt(to - 1))) {
            to--;
        }
        String inner = given.substring(from, to);
        return inner.chars().anyMatch(Character::isISOControl) ? inner.replaceAll("\\p{Cntrl}+", " ") : inner;
    }

    private static char halfWidth(char c) {
        return c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c;
    }

    /** Includes the zero-width marks that copying from web pages and chats leaves behind. */
    private static boolean blank(char c) {
        return c <= ' ' || c == '\u007F' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }
}
