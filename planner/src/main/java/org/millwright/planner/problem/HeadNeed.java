package org.millwright.planner.problem;

import java.util.List;

/**
 * Heads a job asks for: so many persons, each of the trade at the level or above, each holding every certificate.
 *
 * @param heads        how many persons, 1 to 1,000
 * @param trade        the trade, empty when any will do
 * @param level        the lowest level that will do, 1 to 9; 0 when any will do, and always when the trade is empty
 * @param certificates kinds, each held by each head and valid over the whole job; possibly none
 */
public record HeadNeed(int heads, String trade, int level, List<String> certificates) {

    public HeadNeed {
        Bound.present("HeadNeed", "trade", trade);
        String name = trade.isEmpty() ? "HeadNeed of any trade" : "HeadNeed " + trade;
        Bound.within(name, "heads", heads, 1, 1_000);
        Bound.within(name, "level", level, 0, trade.isEmpty() ? 0 : 9);
        certificates = Bound.distinct(name, "certificates", certificates);
        certificates.forEach(kind -> Bound.named(name, "a certificate", kind));
    }

    public static HeadNeed ofTrade(int heads, String trade, int level) {
        return new HeadNeed(heads, trade, level, List.of());
    }

    public static HeadNeed holding(int heads, String... certificates) {
        return new HeadNeed(heads, "", 0, List.of(certificates));
    }

    /** Whether the member has the trade at the level, whatever the certificates. */
    public boolean skillMetBy(Member member) {
        if (trade.isEmpty()) {
            return true;
        }
        for (int i = 0; i < member.skills().size(); i++) {
            Skill skill = member.skills().get(i);
            if (skill.level() >= level && skill.trade().equals(trade)) {
                return true;
            }
        }
        return false;
    }
}
