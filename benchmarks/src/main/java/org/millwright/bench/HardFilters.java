package org.millwright.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.WorkPackage;

/**
 * The rules of ranking that one SQL statement can hold: licence, safety licence, service area, marks, people by trade and level, certificates, each over
 * all days of the work. Calendars and bookings, clearance, points and reasons are left out. Every sub-select goes by an index that the product has.
 *
 * @param classRank of the licence class asked for; a smaller number is a higher class
 */
record HardFilters(UUID zone, UUID company, String division, WorkPackage work, int classRank, LocalDate today, LocalDate first, LocalDate last) {

    private static final String CREW = """
            select c.id from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
            where c.zone_id = '%1$s' and c.active
              and exists (select 1 from licence l join licence_class k on k.zone_id = l.zone_id and k.scope_code = l.scope_code and k.code = l.class_code
                          where l.zone_id = c.zone_id and l.installer_id = i.id and l.scope_code = '%2$s' and k.rank <= %3$d
                            and (l.valid_from is null or l.valid_from <= '%4$s') and l.valid_to >= '%5$s')
              and exists (select 1 from safety_licence s where s.zone_id = c.zone_id and s.installer_id = i.id
                            and (s.valid_from is null or s.valid_from <= '%4$s') and s.valid_to >= '%5$s')
              and (i.service_area = '{}' or exists (select 1 from unnest(i.service_area) as area (prefix) where '%6$s' like prefix || '%%'))
              and not exists (select 1 from installer_mark m where m.zone_id = c.zone_id and m.installer_id = i.id and m.lifted_at is null
                            and (m.company_id is null or m.company_id = '%7$s') and m.valid_from <= '%5$s' and (m.valid_to is null or m.valid_to >= '%8$s'))
            """;

    private static final String TRADE = """
              and (select count(*) from crew_member x join member_trade t on t.zone_id = x.zone_id and t.member_id = x.member_id
                   where x.zone_id = c.zone_id and x.crew_id = c.id and x.joined_on <= '%1$s' and (x.left_on is null or x.left_on > '%2$s')
                     and t.trade_code = '%3$s' and t.level >= %4$d) >= %5$d
            """;

    private static final String CERTIFICATE = """
              and (select count(distinct x.member_id) from crew_member x join certificate p on p.zone_id = x.zone_id and p.member_id = x.member_id
                   where x.zone_id = c.zone_id and x.crew_id = c.id and x.joined_on <= '%1$s' and (x.left_on is null or x.left_on > '%2$s')
                     and p.kind_code = '%3$s' and p.issued_on <= '%1$s' and (p.valid_to is null or p.valid_to >= '%2$s')
                     and (p.next_review is null or p.next_review >= '%2$s')) >= %4$d
            """;

    String sql() {
        var text = new StringBuilder(CREW.formatted(zone, work.licenceScope(), classRank, first, last, division, company, today));
        work.skills().forEach(skill -> text.append(TRADE.formatted(first, last, skill.trade(), skill.level(), skill.heads())));
        work.certificates().forEach(need -> text.append(CERTIFICATE.formatted(first, last, need.kind(), need.heads())));
        return text.toString();
    }

    Set<String> crews(Connection connection) throws SQLException {
        Set<String> crews = new HashSet<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql())) {
            while (rows.next()) crews.add(rows.getString(1));
        }
        return crews;
    }
}
