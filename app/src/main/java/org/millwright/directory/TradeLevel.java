package org.millwright.directory;

/**
 * A trade and how well it is mastered.
 *
 * @param level 1 (初级工) to 5 (高级技师); a higher one serves where a lower is asked for
 */
public record TradeLevel(String trade, int level) {

    public TradeLevel {
        if (level < 1 || level > 5) throw new IllegalArgumentException("level " + level + " of " + trade + " is not within 1 to 5");
    }
}
