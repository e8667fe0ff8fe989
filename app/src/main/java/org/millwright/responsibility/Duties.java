package org.millwright.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officers who answer for a step wherever it occurs, so that not each piece of work waits for one: in the zone, or with one company. */
@Component
public class Duties {

    /** @param company null: in the whole zone */
    public record Duty(UUID id, Step step, @Nullable UUID companyId, @Nullable String company, UUID membershipId, String name, Instant since, boolean gone) {}

    private final JdbcClient db;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(JdbcClient db, Promises promises, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever had it has it no more. */
    public UUID take(CurrentUser user, Step step, @Nullable UUID companyId) {
        if (companyId != null && db.sql("select count(*) from organisation where zone_id = :zone and id = :id and kind = 'company'").param("zone", CurrentZone.id()).param("id", companyId)
                .query(Integer.class).single() == 0) throw new NotFound("company");
        var now = Rows.at(clock.instant());
        var id = Ids.next();
        var promise = promises.today().get(new Promises.Part(step, true));
        db.sql("update duty set ended_at = :now where zone_id = :zone and step = :step and company_id is not distinct from :company and ended_at is null").param("zone", CurrentZone.id())
                .param("step", step.code()).param("company", companyId, Types.OTHER).param("now", now).update();
        db.sql("""
                insert into duty (zone_id, id, step, company_id, membership_id, signed_name, text_zh, text_en, signed_at)
                values (:zone, :id, :step, :company, :by, :name, :zh, :en, :now)""").param("zone", CurrentZone.id()).param("id", id).param("step", step.code())
                .param("company", companyId, Types.OTHER).param("by", user.membershipId()).param("name", user.name()).param("zh", promise.zh()).param("en", promise.en())
                .param("now", now).update();
        events.publishEvent(new DutyChanged(CurrentZone.id(), id, step, true));
        return id;
    }

    /** @throws Refusal when it is somebody else's: they are relieved by whoever takes it, not by being sent away */
    public void end(CurrentUser user, UUID id) {
        var duty = listDuties().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("duty"));
        if (!duty.membershipId().equals(user.membershipId()) && !duty.gone()) throw Refusal.forbidden("responsibility.refusal.not_your_duty", duty.name());
        db.sql("update duty set ended_at = :now where zone_id = :zone and id = :id and ended_at is null").param("zone", CurrentZone.id()).param("id", id)
                .param("now", Rows.at(clock.instant())).update();
        events.publishEvent(new DutyChanged(CurrentZone.id(), id, duty.step(), false));
    }

    /** Those that hold, by step. */
    public List<Duty> listDuties() {
        return db.sql("""
                select d.*, o.name as company, m.id is null or m.ended_at is not null or a.disabled_at is not null as gone
                from duty d left join organisation o on o.zone_id = d.zone_id and o.id = d.company_id
                     left join membership m on m.zone_id = d.zone_id and m.id = d.membership_id left join account a on a.id = m.account_id
                where d.zone_id = :zone and d.ended_at is null order by d.step, o.name nulls first, d.id""").param("zone", CurrentZone.id()).query(Duties::duty).list();
    }

    private static Duty duty(ResultSet row, int n) throws SQLException {
        return new Duty(Rows.id(row, "id"), Rows.word(Step.class, row, "step"), Rows.findId(row, "company_id"), row.getString("company"), Rows.id(row, "membership_id"),
                row.getString("signed_name"), Rows.instant(row, "signed_at"), row.getBoolean("gone"));
    }
}
