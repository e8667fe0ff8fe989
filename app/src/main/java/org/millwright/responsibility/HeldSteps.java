package org.millwright.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.responsibility.Holder.State;
import org.millwright.responsibility.StepHeld.Firm;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which step: a signature for the work itself goes before an officer's duty with the company, and that before the duty in the zone. Whoever has left or
 * whose account is disabled holds nothing, though the signature stands.
 */
@Component
class HeldSteps {

    /** One row a step; {@code %s} narrows the work. */
    static final String HELD = """
            select s.work_id, s.step, s.position, s.side, s.organisation_id, o.name as organisation, w.kind, w.starts_at,
                   case when s.side = 'zone' then 'not_needed' when s.organisation_id is null then 'missing' when able.organisation_id is null then 'nobody' else 'named' end as firm,
                   case when s.side = 'zone' then 'not_needed' when p.id is null then 'missing' when pm.id is null or pm.ended_at is not null then 'left'
                        when pa.disabled_at is not null then 'disabled' else 'signed' end as person_state,
                   p.membership_id as person_id, p.signed_name as person_name, p.signed_at as person_since,
                   case when coalesce(f.id, dc.id, dz.id) is null then 'missing' when om.id is null or om.ended_at is not null then 'left'
                        when oa.disabled_at is not null then 'disabled' else 'signed' end as officer_state,
                   coalesce(f.membership_id, dc.membership_id, dz.membership_id) as officer_id, coalesce(f.signed_name, dc.signed_name, dz.signed_name) as officer_name,
                   coalesce(f.signed_at, dc.signed_at, dz.signed_at) as officer_since, f.id is null as standing
            from responsible_work w join work_step s on s.zone_id = w.zone_id and s.work_id = w.id
                 left join organisation o on o.zone_id = s.zone_id and o.id = s.organisation_id
                 left join (select distinct am.organisation_id from membership am join account aa on aa.id = am.account_id
                            where am.zone_id = :zone and am.ended_at is null and aa.disabled_at is null and am.role in ('COMPANY', 'INSTALLER')) able on able.organisation_id = s.organisation_id
                 left join commitment p on p.zone_id = s.zone_id and p.work_id = s.work_id and p.step = s.step and p.part = 'person' and p.ended_at is null
                 left join membership pm on pm.zone_id = p.zone_id and pm.id = p.membership_id left join account pa on pa.id = pm.account_id
                 left join commitment f on f.zone_id = s.zone_id and f.work_id = s.work_id and f.step = s.step and f.part = 'officer' and f.ended_at is null
                 left join duty dc on dc.zone_id = s.zone_id and dc.step = s.step and dc.company_id = w.company_id and dc.ended_at is null
                 left join duty dz on dz.zone_id = s.zone_id and dz.step = s.step and dz.company_id is null and dz.ended_at is null
                 left join membership om on om.zone_id = s.zone_id and om.id = coalesce(f.membership_id, dc.membership_id, dz.membership_id)
                 left join account oa on oa.id = om.account_id
            where w.zone_id = :zone and %s""";

    /** On a row of {@link #HELD}. */
    static final String GAP = "(firm in ('missing', 'nobody') or person_state in ('missing', 'left', 'disabled') or officer_state in ('missing', 'left', 'disabled'))";

    private final JdbcClient db;

    HeldSteps(JdbcClient db) {
        this.db = db;
    }

    /** In the order of work and step. */
    List<StepHeld> listHeld(Collection<UUID> works) {
        if (works.isEmpty()) return List.of();
        return db.sql(HELD.formatted("w.id = any(:works)") + " order by s.work_id, s.position").param("zone", CurrentZone.id()).param("works", Rows.array(works))
                .query(HeldSteps::held).list();
    }

    private static StepHeld held(ResultSet row, int n) throws SQLException {
        var officer = holder(row, "officer", row.getBoolean("standing"));
        return new StepHeld(Rows.id(row, "work_id"), Rows.word(Step.class, row, "step"), Rows.word(Firm.class, row, "firm"), Rows.findId(row, "organisation_id"),
                row.getString("organisation"), holder(row, "person", false), officer);
    }

    private static Holder holder(ResultSet row, String part, boolean standing) throws SQLException {
        var state = Rows.word(State.class, row, part + "_state");
        @Nullable UUID id = Rows.findId(row, part + "_id");
        @Nullable Instant since = Rows.findInstant(row, part + "_since");
        return new Holder(state, id, row.getString(part + "_name"), since, standing && id != null);
    }
}
