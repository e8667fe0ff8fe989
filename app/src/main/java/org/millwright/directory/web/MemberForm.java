package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;

/**
 * What is typed of a person.
 *
 * @param name           never filled in from the register, like {@code documentNumber} and {@code phone}; blank keeps what is on record
 * @param crewId         the crew a new person joins today
 */
public record MemberForm(@Nullable String name, @Nullable String documentKind, @Nullable String documentNumber, @Nullable String phone,
                         @Nullable List<TradeRow> trades, @Nullable String crewId) {

    public record TradeRow(@Nullable String trade, @Nullable String level) {}

    public List<TradeRow> tradesOrNone() {
        return trades == null ? List.of() : trades;
    }

    static MemberForm of(Member member) {
        return new MemberForm(null, member.documentKind().name(), null, null,
                member.trades().stream().map(trade -> new TradeRow(trade.trade(), Integer.toString(trade.level()))).toList(), null);
    }
}
