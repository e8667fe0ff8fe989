package org.millwright.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is in the register; of the document what anybody sees of it. */
@Component
class DirectoryOfMember implements KnownOfMember {

    private static final KnownRows ROWS = new KnownRows()
            .with("register", """
                    select m.name, m.document_kind, m.document_masked, m.phone, i.name as installer, m.joined_at, m.left_at from member m
                        join installer i on i.zone_id = m.zone_id and i.id = m.installer_id where m.zone_id = :zone and m.id = :member""")
            .with("trades", "select trade_code, level from member_trade where zone_id = :zone and member_id = :member order by trade_code")
            .with("certificates", "select * from certificate where zone_id = :zone and member_id = :member")
            .with("crews", """
                    select c.code, c.name, c.lead_member_id = :member as leads from crew c where c.zone_id = :zone and (c.lead_member_id = :member or c.id in (
                        select m.crew_id from crew_member m where m.zone_id = :zone and m.member_id = :member)) order by c.code""");

    private final JdbcClient db;

    DirectoryOfMember(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> knownOf(UUID memberId) {
        return ROWS.read(db, memberId);
    }

    @Override
    public Set<String> tables() {
        return ROWS.tables();
    }
}
