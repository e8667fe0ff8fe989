package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engagements of the current zone. Writers hold the demand's row ({@link Demands#lock}). */
@Component
public class Engagements {

    private static final String SELECT = """
            select e.id, e.demand_id, e.invitation_id, e.company_id, e.installer_id, e.crew_id, e.price_fen, e.state, e.engaged_at, e.ended_at, e.ended_side,
                   e.end_reason, e.passed_first, e.quality_note, o.name as company, n.name as installer, c.name as crew
            from engagement e
                 join company o on o.zone_id = e.zone_id and o.id = e.company_id
                 join installer n on n.zone_id = e.zone_id and n.id = e.installer_id
                 join crew c on c.zone_id = e.zone_id and c.id = e.crew_id
            where e.zone_id = :zone and\s""";

    private final JdbcClient db;

    Engagements(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when it is not there for this user */
    public Engagement getEngagement(CurrentUser user, UUID id) {
        return withParts(db.sql(SELECT + "e.id = :id and " + visible(user)).param("zone", CurrentZone.id()).param("id", id)
                .param("organisation", user.organisationId(), java.sql.Types.OTHER).param("account", user.accountId())
                .query(Engagements::engagement).list()).stream().findFirst().orElseThrow(() -> new NotFound("engagement"));
    }

    public List<Engagement> listEngagements(CurrentUser user, UUID demandId) {
        return withParts(db.sql(SELECT + "e.demand_id = :demand and " + visible(user) + " order by e.engaged_at, e.id")
                .param("zone", CurrentZone.id()).param("demand", demandId).param("organisation", user.organisationId(), java.sql.Types.OTHER)
                .param("account", user.accountId()).query(Engagements::engagement).list());
    }

    /** All of a demand that were not cancelled. */
    List<Engagement> listStanding(UUID demandId) {
        return withParts(db.sql(SELECT + "e.demand_id = :demand and e.state <> 'cancelled' order by e.engaged_at, e.id")
                .param("zone", CurrentZone.id()).param("demand", demandId).query(Engagements::engagement).list());
    }

    /** When packages of a demand are done by crews that stand. */
    List<Stretch> listSettled(UUID demandId) {
        return listStanding(demandId).stream().flatMap(it -> it.parts().stream()).map(part -> new Stretch(part.packageId(), part.starts(), part.ends())).toList();
    }

    void insert(UUID id, Demand demand, Invitation invitation, UUID by, Instant now) {
        db.sql("""
                insert into engagement (zone_id, id, demand_id, invitation_id, company_id, installer_id, crew_id, price_fen, state, engaged_at, engaged_by)
                values (:zone, :id, :demand, :invitation, :company, :installer, :crew, :price, 'active', :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("demand", demand.id()).param("invitation", invitation.id())
                .param("company", demand.companyId()).param("installer", invitation.installerId()).param("crew", invitation.crewId())
                .param("price", invitation.priceFen()).param("now", Rows.at(now)).param("by", by).update();
    }

    void insertPart(UUID id, Stretch stretch, UUID bookingId) {
        db.sql("""
                insert into engagement_package (zone_id, engagement_id, package_id, starts_at, ends_at, booking_id)
                values (:zone, :id, :package, :starts, :ends, :booking)""")
                .param("zone", CurrentZone.id()).param("id", id).param("package", stretch.packageId()).param("starts", Rows.at(stretch.starts()))
                .param("ends", Rows.at(stretch.ends())).param("booking", bookingId).update();
    }

    void cancel(UUID id, UUID by, String side, String reason, Instant now) {
        db.sql("""
                update engagement set state = 'cancelled', ended_at = :now, ended_by = :by, ended_side = :side, end_reason = :reason
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("side", side).param("reason", reason)
                .param("now", Rows.at(now)).update();
    }

    void complete(UUID id, UUID by, boolean passedFirst, String note, Instant now) {
        db.sql("""
                update engagement set state = 'completed', ended_at = :now, ended_by = :by, ended_side = 'company', passed_first = :passed, quality_note = :note
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("passed", passedFirst).param("note", note)
                .param("now", Rows.at(now)).update();
    }

    static String visible(CurrentUser user) {
        if (user.is(Sight.STAFF)) return "true";
        if (user.is(Role.COMPANY)) return "e.company_id = :organisation";
        if (user.is(Role.INSTALLER)) return "e.installer_id = :organisation";
        return user.is(Role.CREW_LEAD) ? "e.crew_id in " + Sight.LED : "false";
    }

    private List<Engagement> withParts(List<Engagement> bare) {
        if (bare.isEmpty()) return bare;
        Map<UUID, List<Engagement.Part>> parts = new HashMap<>();
        db.sql("""
                select engagement_id, package_id, starts_at, ends_at, booking_id from engagement_package
                where zone_id = :zone and engagement_id = any(:ids) order by starts_at""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(bare.stream().map(Engagement::id).toList())).query(row -> {
                    parts.computeIfAbsent(Rows.id(row, "engagement_id"), id -> new ArrayList<>())
                            .add(new Engagement.Part(Rows.id(row, "package_id"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"),
                                    Rows.id(row, "booking_id")));
                });
        return bare.stream().map(it -> it.with(parts.getOrDefault(it.id(), List.of()))).toList();
    }

    private static Engagement engagement(ResultSet row, int n) throws SQLException {
        return new Engagement(Rows.id(row, "id"), Rows.id(row, "demand_id"), Rows.id(row, "invitation_id"), Rows.id(row, "company_id"),
                Rows.id(row, "installer_id"), Rows.id(row, "crew_id"), row.getLong("price_fen"), EngagementState.of(row.getString("state")),
                Rows.instant(row, "engaged_at"), Rows.findInstant(row, "ended_at"), row.getString("ended_side"), row.getString("end_reason"),
                row.getObject("passed_first", Boolean.class), row.getString("quality_note"), row.getString("company"), row.getString("installer"),
                row.getString("crew"), List.of());
    }
}
