package org.millwright.ui;

/**
 * One contribution to a score.
 *
 * @param value points reached of {@code max}
 */
public record ScorePart(Kind kind, String label, double value, double max) {

    /** In the order of the bar; the class suffix is the name in lower case ({@code mw-part-local}). */
    public enum Kind {
        LOCAL, ARRIVAL, FRESHNESS, QUALITY, LOAD, PRICE;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
