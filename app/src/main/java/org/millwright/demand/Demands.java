package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demands of the current zone, looked up through the user who asks. */
@Component
public class Demands {

    private static final String SELECT = """
            select d.id, d.number, d.company_id, d.site_id, d.title, d.description, d.contact_name, d.contact_phone, d.budget_from_fen, d.budget_to_fen,
                   d.state, d.revision, d.draft_version, d.draft is not null and d.state <> 'draft' as changing, d.created_at, d.changed_at,
                   d.published_at, d.ended_at, d.end_reason
            from demand d where d.zone_id = :zone and d.id = :id""";

    private final JdbcClient db;
    private final WorkPackages packages;

    Demands(JdbcClient db, WorkPackages packages) {
        this.db = db;
        this.packages = packages;
    }

    /** @throws NotFound when it is not there for this user */
    public Demand getDemand(CurrentUser user, UUID id) {
        return whole(db.sql(SELECT + " and " + Sight.visible(user)).param("zone", CurrentZone.id()).param("id", id)
                .param("organisation", user.organisationId(), java.sql.Types.OTHER).param("account", user.accountId())
                .query(Demands::demand).optional().orElseThrow(() -> new NotFound("demand")));
    }

    /** For jobs and listeners, which act for nobody. */
    public Optional<Demand> findDemand(UUID id) {
        return db.sql(SELECT).param("zone", CurrentZone.id()).param("id", id).query(Demands::demand).optional().map(this::whole);
    }

    /**
     * Takes the demand's row until the end of the transaction. Everything that changes a demand, its invitations or engagements takes it first,
     * so that they happen one after another and no two of them can wait for each other.
     */
    Demand lock(UUID id) {
        return whole(db.sql(SELECT + " for update").param("zone", CurrentZone.id()).param("id", id).query(Demands::demand).optional()
                .orElseThrow(() -> new NotFound("demand")));
    }

    /** @throws NotFound also for what the user may see but not change */
    Demand lockOwn(CurrentUser user, UUID id) {
        var demand = lock(id);
        if (!demand.companyId().equals(user.organisationId())) throw new NotFound("demand");
        return demand;
    }

    public Sight sightOf(CurrentUser user, Demand demand) {
        if (user.is(Sight.STAFF) || demand.companyId().equals(user.organisationId())) return Sight.WHOLE;
        boolean party = db.sql("select " + Sight.invited(user) + " from demand d where d.zone_id = :zone and d.id = :id")
                .param("zone", CurrentZone.id()).param("id", demand.id()).param("organisation", user.organisationId(), java.sql.Types.OTHER)
                .param("account", user.accountId()).query(Boolean.class).single();
        return party ? Sight.PARTY : Sight.SHORT;
    }

    void insert(UUID id, UUID companyId, UUID membershipId, Instant now) {
        db.sql("""
                insert into demand (zone_id, id, company_id, state, created_at, created_by, changed_at)
                values (:zone, :id, :company, 'draft', :now, :by, :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("company", companyId).param("by", membershipId).param("now", Rows.at(now)).update();
    }

    /** What is published from now on; packages and machines are replaced as a whole, rows of packages that go on keep their id. */
    void publish(Demand demand, Instant now) {
        db.sql("""
                update demand set number = :number, site_id = :site, title = :title, description = :description, contact_name = :contactName,
                       contact_phone = :contactPhone, budget_from_fen = :budgetFrom, budget_to_fen = :budgetTo, state = :state, revision = :revision,
                       draft = null, changed_at = :now, published_at = coalesce(published_at, :now)
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", demand.id()).param("number", demand.number()).param("site", demand.siteId())
                .param("title", demand.title()).param("description", demand.description()).param("contactName", demand.contactName())
                .param("contactPhone", demand.contactPhone()).param("budgetFrom", demand.budgetFromFen(), java.sql.Types.BIGINT)
                .param("budgetTo", demand.budgetToFen(), java.sql.Types.BIGINT).param("state", demand.state().code())
                .param("revision", demand.revision()).param("now", Rows.at(now)).update();
        packages.replaceMachines(demand.id(), demand.machines());
        packages.replace(demand.id(), demand.packages());
    }

    void setState(UUID id, DemandState state, Instant now) {
        db.sql("update demand set state = :state, changed_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("now", Rows.at(now)).update();
    }

    void end(UUID id, DemandState state, @Nullable String reason, Instant now) {
        db.sql("""
                update demand set state = :state, end_reason = :reason, ended_at = :now, changed_at = :now, draft = null
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("reason", reason).param("now", Rows.at(now)).update();
    }

    private Demand whole(Demand demand) {
        return demand.with(packages.listMachines(demand.id()), packages.listPackages(demand.id()));
    }

    private static Demand demand(ResultSet row, int n) throws SQLException {
        return new Demand(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "company_id"), Rows.id(row, "site_id"), row.getString("title"),
                row.getString("description"), row.getString("contact_name"), row.getString("contact_phone"), row.getObject("budget_from_fen", Long.class),
                row.getObject("budget_to_fen", Long.class), DemandState.of(row.getString("state")), row.getInt("revision"), row.getInt("draft_version"),
                row.getBoolean("changing"), Rows.instant(row, "created_at"), Rows.instant(row, "changed_at"), Rows.findInstant(row, "published_at"),
                Rows.findInstant(row, "ended_at"), row.getString("end_reason"), List.of(), List.of());
    }
}
