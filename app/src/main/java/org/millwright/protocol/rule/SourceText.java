package org.millwright.protocol.rule;

/** The text of a rule by code points, which is how CEL counts places. */
final class SourceText {

    private final int[] points;

    SourceText(String text) {
        points = text.codePoints().toArray();
    }

    /** Of a line from 1 and a column from 0; inside the text even where CEL means its end. */
    int offset(int line, int column) {
        int at = 0;
        for (int seen = 1; seen < line && at < points.length; at++) {
            seen += points[at] == '\n' ? 1 : 0;
        }
        return Math.max(0, Math.min(at + column, points.length));
    }

    /** Of the word, literal or operator that begins there; at least 1, so that a mark can be seen. */
    int length(int offset) {
        int end = offset;
        if (offset < points.length && (points[offset] == '"' || points[offset] == '\'')) {
            end = offset + 1;
            while (end < points.length && points[end] != points[offset]) {
                end++;
            }
            end++;
        } else if (offset < points.length && isWord(points[offset])) {
            while (end < points.length && isWord(points[end])) {
                end++;
            }
        } else {
            while (end < points.length && "<>=!&|".indexOf(points[end]) >= 0) {
                end++;
            }
        }
        return Math.max(1, Math.min(end, points.length) - offset);
    }

    String word(int offset) {
        return part(offset, length(offset));
    }

    String part(int offset, int length) {
        int from = Math.min(offset, points.length);
        return new String(points, from, Math.min(length, points.length - from));
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || point == '.' || point == '_';
    }
}
