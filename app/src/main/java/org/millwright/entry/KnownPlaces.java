package org.millwright.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the register a filing may name: open sites, crews at work and the people in them. */
@Component
public class KnownPlaces {

    /**
     * @param code  of a crew, within its installer; empty for a site
     * @param owner the company of a site, the installer of a crew
     */
    public record Choice(UUID id, String code, String name, String owner) {}

    private final JdbcClient db;
    private final Crews crews;
    private final Members members;
    private final Sites sites;

    KnownPlaces(JdbcClient db, Crews crews, Members members, Sites sites) {
        this.db = db;
        this.crews = crews;
        this.members = members;
        this.sites = sites;
    }

    /** The same, asking for each thing once: for work on many filings in one transaction. */
    KnownPlaces remembered() {
        return new KnownPlaces(db, crews, members, sites) {

            private final Map<UUID, List<Member>> people = new HashMap<>();
            private final Map<UUID, Optional<Crew>> teams = new HashMap<>();
            private final Map<UUID, Optional<Site>> places = new HashMap<>();

            @Override
            public List<Member> listMembers(UUID crewId, LocalDate day) {
                return people.computeIfAbsent(crewId, id -> super.listMembers(id, day));
            }

            @Override
            Optional<Crew> findCrew(CurrentUser user, UUID id) {
                return teams.computeIfAbsent(id, one -> super.findCrew(user, one));
            }

            @Override
            Optional<Site> findSite(CurrentUser user, UUID id) {
                return places.computeIfAbsent(id, one -> super.findSite(user, one));
            }
        };
    }

    /** A company's own; for everybody else all of the zone. */
    public List<Choice> listSites(CurrentUser user) {
        return choices("""
                select s.id, '' as code, s.name, o.name as owner from site s join company o on o.zone_id = s.zone_id and o.id = s.company_id
                where s.zone_id = :zone and s.closed_at is null and (cast(:own as uuid) is null or s.company_id = :own) order by o.name, s.name limit 1000""",
                user.is(Role.COMPANY) ? user.organisationId() : null);
    }

    /** An installer's own; a company, as the receiver, may name any that works in the zone. */
    public List<Choice> listCrews(CurrentUser user) {
        return choices("""
                select c.id, c.code, c.name, i.name as owner from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
                where c.zone_id = :zone and c.active and (cast(:own as uuid) is null or c.installer_id = :own) order by i.name, c.name limit 2000""",
                user.is(Role.INSTALLER) ? user.organisationId() : null);
    }

    /**
     * Those of which the installer, the name or the code holds a text, the one chosen before all others.
     *
     * @param chosen found whatever the text
     */
    public List<Choice> findCrews(CurrentUser user, String text, Optional<UUID> chosen, int most) {
        return db.sql("""
                select c.id, c.code, c.name, i.name as owner from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
                where c.zone_id = :zone and c.active and (cast(:own as uuid) is null or c.installer_id = :own)
                 and (c.id = :chosen or i.name || ' ' || c.name || ' ' || c.code ilike '%' || :text || '%')
                order by coalesce(c.id = :chosen, false) desc, i.name, c.name, c.id limit :most""").param("zone", CurrentZone.id())
                .param("own", user.is(Role.INSTALLER) ? user.organisationId() : null, java.sql.Types.OTHER).param("chosen", chosen.orElse(null), java.sql.Types.OTHER)
                .param("text", LikeText.literal(text)).param("most", most)
                .query((row, n) -> new Choice(Rows.id(row, "id"), row.getString("code"), row.getString("name"), row.getString("owner"))).list();
    }

    private List<Choice> choices(String sql, @Nullable UUID own) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("own", own, java.sql.Types.OTHER)
                .query((row, n) -> new Choice(Rows.id(row, "id"), row.getString("code"), row.getString("name"), row.getString("owner"))).list();
    }

    public List<Member> listMembers(UUID crewId, LocalDate day) {
        return members.listMembersOfCrew(crewId, day);
    }

    Optional<Crew> findCrew(CurrentUser user, UUID id) {
        return crews.findCrew(id).filter(crew -> crew.active() && (!user.is(Role.INSTALLER) || crew.installerId().equals(user.organisationId())));
    }

    Optional<Site> findSite(CurrentUser user, UUID id) {
        return sites.findSite(id).filter(site -> site.closedAt() == null && (!user.is(Role.COMPANY) || site.companyId().equals(user.organisationId())));
    }

    static long metres(Crew crew, Site site) {
        return Beeline.metres(crew.base(), site.position());
    }
}
