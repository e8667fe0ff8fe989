package org.millwright.entry.retention;

import java.time.Instant;
import java.util.List;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the people of a filing that is over were seen, where nobody saw them, and what they rode in. */
@Component
@Order(6)
class ForgottenWays implements Forgetting {

    private static final List<String> TABLES = List.of("chain_point", "chain_gap", "transfer");

    private final JdbcClient db;
    private final KeptDays kept;

    ForgottenWays(JdbcClient db, KeptDays kept) {
        this.db = db;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return "ways";
    }

    @Override
    public FactCategory category() {
        return FactCategory.TRAVEL;
    }

    @Override
    public Figure figure() {
        return Figure.RECORDS;
    }

    @Override
    public int forget(Instant now, int most) {
        int gone = 0;
        for (var table : TABLES) {
            gone += overdue("delete from %1$s where zone_id = :zone and id in (select x.id".formatted(table), table, " order by f.ended_at, x.id limit :most)", now)
                    .param("most", most - gone).update();
        }
        return gone;
    }

    @Override
    public int countOverdue(Instant now) {
        return TABLES.stream().mapToInt(table -> overdue("select count(*)", table, "", now).query(Integer.class).single()).sum();
    }

    private JdbcClient.StatementSpec overdue(String what, String table, String rest, Instant now) {
        return db.sql(what + " from %s x join filing f on f.zone_id = x.zone_id and f.id = x.filing_id where x.zone_id = :zone and f.ended_at < :before".formatted(table) + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(category(), now)));
    }
}
