package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who answers for which step of a filing, taken on by signature (承诺书): the installer for its people's truth, the receiver for the site, an officer for the review. What is
 * filed anew is signed anew. A step nobody has signed is a gap in the net, and shown.
 */
@Component
public class Commitments {

    public static final List<String> STEPS = List.of("people", "site", "review");

    public record SignedStep(String step, String name, Instant at, UUID membershipId) {}

    private final JdbcClient db;
    private final Filings filings;
    private final FilingHistory history;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commitments(JdbcClient db, Filings filings, FilingHistory history, Deciding deciding, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.filings = filings;
        this.history = history;
        this.deciding = deciding;
        this.events = events;
        this.clock = clock;
    }

    /** The step a role can answer for. */
    public static String stepOf(CurrentUser user) {
        return user.is(Role.INSTALLER) ? "people" : user.is(Role.COMPANY) ? "site" : user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER) ? "review" : "";
    }

    public void sign(CurrentUser user, UUID filingId) {
        var step = stepOf(user);
        var filing = filings.getFiling(user, filingId);
        if (step.isEmpty() || filing.revision() == 0) throw new NotFound("commitment");
        filings.lock(filingId);
        int signed = db.sql("""
                insert into entry_commitment (zone_id, id, filing_id, revision, step, organisation_id, signed_by, signed_name, signed_at)
                values (:zone, :id, :filing, :revision, :step, :organisation, :by, :name, :now) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", filingId).param("revision", filing.revision()).param("step", step)
                .param("organisation", user.organisationId(), java.sql.Types.OTHER).param("by", user.membershipId()).param("name", user.name())
                .param("now", Rows.at(clock.instant())).update();
        if (signed == 0) throw Refusal.conflict("entry.refusal.signed");
        history.add(filingId, clock.instant(), "signed_" + step);
        events.publishEvent(new CommitmentSigned(CurrentZone.id(), filingId, step, filing.revision()));
        if (filing.state().open()) deciding.decide(filingId, Cause.COMMITMENT, clock.instant());
    }

    public List<SignedStep> listSigned(UUID filingId, int revision) {
        return db.sql("select step, signed_name, signed_at, signed_by from entry_commitment where zone_id = :zone and filing_id = :filing and revision = :revision")
                .param("zone", CurrentZone.id()).param("filing", filingId).param("revision", revision)
                .query((row, n) -> new SignedStep(row.getString(1), row.getString(2), Rows.instant(row, "signed_at"), Rows.id(row, "signed_by"))).list();
    }
}
