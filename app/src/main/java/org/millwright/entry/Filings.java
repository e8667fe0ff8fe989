package org.millwright.entry;

import static org.millwright.tenancy.Rows.findId;
import static org.millwright.tenancy.Rows.findInstant;
import static org.millwright.tenancy.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The filings of the current zone, looked up through the user who asks. */
@Component
public class Filings {

    static final String SELECT = "select f.*, f.draft is not null and f.state not in ('draft', 'handed') as changing from filing f where f.zone_id = :zone and f.id = :id";

    private final JdbcClient db;
    private final FilingParts parts;

    Filings(JdbcClient db, FilingParts parts) {
        this.db = db;
        this.parts = parts;
    }

    /** @throws NotFound when it is not there for this user */
    public Filing getFiling(CurrentUser user, UUID id) {
        return visible(user, id, "");
    }

    private Filing visible(CurrentUser user, UUID id, String end) {
        return whole(db.sql(SELECT + " and " + EntrySight.visible(user) + end).param("zone", CurrentZone.id()).param("id", id)
                .param("organisation", user.organisationId(), java.sql.Types.OTHER).param("account", user.accountId()).query(Filings::filing).optional()
                .orElseThrow(() -> new NotFound("filing")));
    }

    /** For jobs and listeners, which act for nobody. */
    public Optional<Filing> findFiling(UUID id) {
        return db.sql(SELECT).param("zone", CurrentZone.id()).param("id", id).query(Filings::filing).optional().map(this::whole);
    }

    /** What people call them, by id; drafts have no number yet. */
    public Map<UUID, String> listNumbers(Collection<UUID> ids) {
        return db.sql("select id, number from filing where zone_id = :zone and id = any(:ids) and number is not null").param("zone", CurrentZone.id()).param("ids", Rows.array(ids))
                .query((row, n) -> Map.entry(Rows.id(row, "id"), row.getString("number"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes the filing's row until the end of the transaction; whatever changes a filing takes it first. */
    Filing lock(UUID id) {
        return whole(db.sql(SELECT + " for update").param("zone", CurrentZone.id()).param("id", id).query(Filings::filing).optional()
                .orElseThrow(() -> new NotFound("filing")));
    }

    /** The user's to type into: its owner's; the receiver's too once it is handed over, and the installer's own crew's. */
    Filing lockOwn(CurrentUser user, UUID id) {
        var filing = visible(user, id, " for update of f");
        var own = user.organisationId();
        if (own == null || !(own.equals(filing.ownerId()) || own.equals(filing.companyId()) || own.equals(filing.installerId()))) throw new NotFound("filing");
        return filing;
    }

    void insert(UUID id, CurrentUser user, @Nullable UUID installerId, @Nullable UUID companyId, Instant now) {
        db.sql("""
                insert into filing (zone_id, id, owner_id, installer_id, company_id, state, created_at, created_by, changed_at)
                values (:zone, :id, :owner, :installer, :company, 'draft', :now, :by, :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("owner", user.getOrganisationId()).param("installer", installerId, java.sql.Types.OTHER)
                .param("company", companyId, java.sql.Types.OTHER).param("now", Rows.at(now)).param("by", user.membershipId()).update();
    }

    /** What holds from now on; its parts are replaced as a whole, vehicles and equipment that go on keep their id. */
    void file(Filing it, UUID membershipId) {
        var terms = it.getTerms();
        if (it.revision() > 1) parts.clear(it.id());
        db.sql("""
                update filing set number = :number, installer_id = :installer, company_id = :company, site_id = :site, crew_id = :crew, origin = :origin,
                       travel_mode = :mode, arrives_from = :from, arrives_until = :until, leaves_at = :leaves, distance_metres = :distance, why_outside = :why,
                       filer = :filer, state = :state, return_reason = '', revision = :revision, draft = null, changed_at = :now,
                       arrival_told_at = case when arrives_from = :from then arrival_told_at end,
                       first_filed_at = coalesce(first_filed_at, :now), filed_at = :now, filed_by = :by
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("number", it.number()).param("installer", it.installerId())
                .param("company", it.companyId()).param("site", terms.siteId()).param("crew", terms.crewId()).param("origin", terms.origin())
                .param("mode", Rows.word(terms.mode())).param("from", Rows.at(terms.arrivesFrom())).param("until", Rows.at(terms.arrivesUntil()))
                .param("leaves", Rows.at(terms.leavesAt())).param("distance", terms.distanceMetres()).param("why", terms.whyOutside())
                .param("filer", Rows.word(it.filer())).param("state", it.state().code()).param("revision", it.revision()).param("now", Rows.at(it.filedAt()))
                .param("by", membershipId).update();
        parts.add(it.id(), terms);
    }

    void setState(UUID id, FilingState state, String returnReason, Instant now) {
        db.sql("""
                update filing set state = :state, return_reason = :reason, changed_at = :now, arrived_at = case when :state = 'arrived' then :now else arrived_at end
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("reason", returnReason).param("now", Rows.at(now)).update();
    }

    void hand(UUID id, FilingState state, @Nullable UUID companyId, Instant now) {
        db.sql("update filing set state = :state, company_id = :company, return_reason = '', changed_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("company", companyId, java.sql.Types.OTHER)
                .param("now", Rows.at(now)).update();
    }

    void end(UUID id, FilingState state, String reason, Instant now) {
        db.sql("update filing set state = :state, end_reason = :reason, ended_at = :now, changed_at = :now, draft = null, deadlines = '{}', warned = '{}' where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("reason", reason).param("now", Rows.at(now)).update();
    }

    private Filing whole(Filing filing) {
        return filing.revision() == 0 ? filing : filing.with(parts.readParts(filing.getTerms(), filing.id()));
    }

    private static Filing filing(ResultSet row, int n) throws SQLException {
        return new Filing(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "owner_id"), findId(row, "installer_id"), findId(row, "company_id"),
                Rows.word(FilingState.class, row, "state"), row.getString("filer") == null ? null : Rows.word(Filer.class, row, "filer"), row.getInt("revision"),
                row.getInt("draft_version"), row.getBoolean("changing"), row.getString("return_reason"), instant(row, "created_at"), instant(row, "changed_at"),
                findInstant(row, "first_filed_at"), findInstant(row, "filed_at"), findInstant(row, "arrived_at"), findInstant(row, "ended_at"),
                row.getString("end_reason"), row.getInt("revision") == 0 ? null : FilingParts.terms(row), standing(row));
    }

    static Filing.@Nullable Standing standing(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null ? null : new Filing.Standing(Rows.id(row, "decision_id"), Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), instant(row, "decided_at"),
                findInstant(row, "holds_until"), row.getBoolean("expires_early"));
    }
}
