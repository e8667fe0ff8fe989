package org.millwright.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who somebody is in the register; of the document what anybody sees of it. */
@Configuration(proxyBeanMethods = false)
class DirectoryOfMember {

    @Bean
    KnownOfMember knownDirectoryOfMember(JdbcClient db) {
        return new KnownRows(db)
                .with("register", """
                        select m.name, m.document_kind, m.document_masked, m.phone, i.name as installer, m.joined_at, m.left_at from member m
                            join installer i on i.zone_id = m.zone_id and i.id = m.installer_id where m.zone_id = :zone and m.id = :member""")
                .with("trades", "select trade_code, level from member_trade where zone_id = :zone and member_id = :member order by trade_code")
                .with("certificates", "select * from certificate where zone_id = :zone and member_id = :member")
                .with("crews", """
                        select c.code, c.name, c.lead_member_id = :member as leads from crew c where c.zone_id = :zone and (c.lead_member_id = :member or c.id in (
                            select m.crew_id from crew_member m where m.zone_id = :zone and m.member_id = :member)) order by c.code""");
    }
}
