package org.millwright.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.directory.Members;
import org.millwright.protocol.checklist.MeasuredPeople;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is meant by a name written on a site: whoever measures writes it, and the last four of the document where two have the same. That has to be one person of a filing
 * for the site.
 */
@Component
class PeopleOnSite implements MeasuredPeople {

    private static final int LAST = 4;

    private final Members members;
    private final JdbcClient db;

    PeopleOnSite(Members members, JdbcClient db) {
        this.members = members;
        this.db = db;
    }

    @Override
    public Match matchOf(UUID siteId, String person) {
        var found = listMeant(siteId, person).size();
        return found == 1 ? Match.ONE : found == 0 ? Match.NOBODY : Match.SEVERAL;
    }

    @Override
    public Optional<UUID> findPerson(UUID siteId, String typed) {
        var meant = listMeant(siteId, typed);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private List<UUID> listMeant(UUID siteId, String typed) {
        var text = typed.replaceAll("\\s+", "");
        var same = listOnSite(siteId, text);
        if (!same.isEmpty() || text.length() <= LAST) return same;
        var last = text.substring(text.length() - LAST);
        return members.listMembers(listOnSite(siteId, text.substring(0, text.length() - LAST))).stream().filter(it -> it.documentMasked().endsWith(last)).map(it -> it.id()).toList();
    }

    private List<UUID> listOnSite(UUID siteId, String name) {
        return db.sql("""
                select distinct m.id from filing f join filing_member fm on fm.zone_id = f.zone_id and fm.filing_id = f.id join member m on m.zone_id = fm.zone_id and m.id = fm.member_id
                where f.zone_id = :zone and f.site_id = :site and f.state in ('filed', 'admitted', 'arrived') and replace(m.name, ' ', '') = :name""")
                .param("zone", CurrentZone.id()).param("site", siteId).param("name", name).query(UUID.class).list();
    }
}
