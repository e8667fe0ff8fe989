package org.millwright.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Masking;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who has not acknowledged an edition: crew by crew, office by office. An installer sees its own crews, a lead the crew led, a company its own people. */
@Component
public class Unacknowledged {

    /** Members of crews today; {@code at} is when they acknowledged it, by their account or by having it read out. */
    private static final String PEOPLE = """
            answered as (select a.membership_id, a.member_id, max(a.acknowledged_at) as at from ANSWERING group by 1, 2),
            people as (
                select c.id as crew_id, c.name as crew, c.installer_id, n.name as installer, m.id, m.name, m.account_id is not null as has_account,
                       (select max(x.at) from answered x where x.member_id = m.id or x.membership_id = s.id) as at
                from crew c join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                     join crew_member cm on cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.joined_on <= :day and (cm.left_on is null or cm.left_on > :day)
                     join member m on m.zone_id = cm.zone_id and m.id = cm.member_id and m.left_at is null
                     left join membership s on s.zone_id = m.zone_id and s.account_id = m.account_id and s.ended_at is null
                     left join member l on l.zone_id = c.zone_id and l.id = c.lead_member_id
                where c.zone_id = :zone and c.active
                  and (cast(:installer as uuid) is null or c.installer_id = :installer) and (cast(:lead as uuid) is null or l.account_id = :lead))
            """.replace("ANSWERING", Acknowledgements.ANSWERING);

    private static final String COUNT = "with " + PEOPLE + "select count(*) as people, count(at) as acknowledged from people";

    private static final String CREWS = "with " + PEOPLE + """
            select crew_id, crew, installer, count(*) as people, count(at) as acknowledged, count(*) filter (where at is null and not has_account) as without
            from people group by crew_id, crew, installer %s order by count(*) - count(at) desc, installer, crew, crew_id limit :size offset :offset""";

    private final JdbcClient db;
    private final Zones zones;
    private final Clock clock;

    Unacknowledged(JdbcClient db, Zones zones, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param withoutAccount of those who have not, how many can only have it read out */
    public record CrewRow(UUID crewId, String crew, String installer, int people, int acknowledged, int withoutAccount) {}

    /** @param name masked */
    public record Person(UUID memberId, String name, boolean hasAccount, @Nullable Instant acknowledged) {}

    /** People who act for an organisation outside of any crew, or for the zone itself (no organisation). */
    public record OfficeRow(@Nullable String organisation, int people, int acknowledged) {}

    /** Of everybody asked, in crews and offices together; a lead's own crews alone. */
    public record Count(int people, int acknowledged) {}

    public Count countOf(CurrentUser user, UUID editionId) {
        return count(bind(user, editionId, COUNT), user.is(Role.CREW_LEAD) ? List.of() : listOffices(user, editionId));
    }

    /** In the whole zone. */
    Count countOf(UUID editionId) {
        return count(bind(null, editionId, COUNT), listOffices((UUID) null, editionId));
    }

    private static Count count(StatementSpec counting, List<OfficeRow> offices) {
        var crews = counting.query(Count.class).single();
        return new Count(crews.people() + offices.stream().mapToInt(OfficeRow::people).sum(), crews.acknowledged() + offices.stream().mapToInt(OfficeRow::acknowledged).sum());
    }

    /** Crews with somebody who has not, those with the most first, then the others. */
    public Paged<CrewRow> listCrews(CurrentUser user, UUID editionId, Paged.Ask ask) {
        var rows = bind(user, editionId, CREWS.formatted("")).param("size", ask.size()).param("offset", ask.offset()).query(Unacknowledged::crew).list();
        long total = bind(user, editionId, "with " + PEOPLE + "select count(distinct crew_id) from people").query(Long.class).single();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    /** In the whole zone, those with somebody who has not. */
    List<CrewRow> listCrewsWithout(UUID editionId, int most) {
        return bind(null, editionId, CREWS.formatted("having count(*) > count(at)")).param("size", most).param("offset", 0).query(Unacknowledged::crew).list();
    }

    private static CrewRow crew(ResultSet row, int n) throws SQLException {
        return new CrewRow(Rows.id(row, "crew_id"), row.getString("crew"), row.getString("installer"), row.getInt("people"), row.getInt("acknowledged"), row.getInt("without"));
    }

    /** Those of one crew, who has not first; empty when it is beyond the user's reach. */
    public List<Person> listPeople(CurrentUser user, UUID editionId, UUID crewId) {
        return bind(user, editionId, "with " + PEOPLE + "select id, name, has_account, at from people where crew_id = :crew order by at is not null, name, id").param("crew", crewId)
                .query((row, n) -> new Person(Rows.id(row, "id"), Masking.name(row.getString("name")), row.getBoolean("has_account"), Rows.findInstant(row, "at"))).list();
    }

    public List<OfficeRow> listOffices(CurrentUser user, UUID editionId) {
        return listOffices(user.organisationId(), editionId);
    }

    private List<OfficeRow> listOffices(@Nullable UUID organisation, UUID editionId) {
        return db.sql("""
                with answered as (select distinct a.membership_id from ANSWERING and a.membership_id is not null)
                select o.name, count(*) as people, count(x.membership_id) as acknowledged
                from membership s left join organisation o on o.zone_id = s.zone_id and o.id = s.organisation_id left join answered x on x.membership_id = s.id
                where s.zone_id = :zone and s.ended_at is null and s.role = any(:roles) and (cast(:organisation as uuid) is null or s.organisation_id = :organisation)
                  and not exists (select 1 from member m join crew_member cm on cm.zone_id = m.zone_id and cm.member_id = m.id and cm.joined_on <= :day
                                  and (cm.left_on is null or cm.left_on > :day) where m.zone_id = s.zone_id and m.account_id = s.account_id and m.left_at is null)
                group by o.id, o.name order by count(*) - count(x.membership_id) desc, o.name limit 200""".replace("ANSWERING", Acknowledgements.ANSWERING))
                .param("zone", CurrentZone.id()).param("edition", editionId).param("roles", Acknowledgements.asked()).param("day", zones.currentZone().dayOf(clock.instant()))
                .param("organisation", organisation, Types.OTHER)
                .query((row, n) -> new OfficeRow(row.getString("name"), row.getInt("people"), row.getInt("acknowledged"))).list();
    }

    private StatementSpec bind(@Nullable CurrentUser user, UUID editionId, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("edition", editionId).param("day", zones.currentZone().dayOf(clock.instant()))
                .param("installer", user != null && user.is(Role.INSTALLER) ? user.organisationId() : null, Types.OTHER)
                .param("lead", user != null && user.is(Role.CREW_LEAD) ? user.accountId() : null, Types.OTHER);
    }
}
