package org.millwright.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.responsibility.Promises.Part;
import org.millwright.responsibility.Promises.Promise;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures for steps (承诺书). A step changes hands by the next person's signature; nobody signs for another. */
@Component
public class Commitments {

    /** @param endReason null while it holds */
    public record Signed(UUID id, Step step, boolean officer, String name, String textZh, String textEn, Instant at, @Nullable Instant endedAt, @Nullable String endReason) {

        public String text(Locale locale) {
            return locale.getLanguage().equals("zh") ? textZh : textEn;
        }
    }

    private final JdbcClient db;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commitments(JdbcClient db, Promises promises, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when one of the steps is not the user's to sign, or is held by the user already */
    public void sign(CurrentUser user, NetLists.Row row, Set<Step> chosen) {
        boolean officer = NetSight.officer(user);
        var today = promises.today();
        for (var it : row.steps()) {
            if (!chosen.contains(it.step())) continue;
            if (!NetSight.signs(user, it)) throw Refusal.forbidden("responsibility.refusal.not_yours", it.organisation() == null ? "–" : it.organisation());
            var holder = officer ? it.officer() : it.person();
            if (holder.state() == Holder.State.SIGNED && !holder.standing() && user.membershipId().equals(holder.membershipId())) {
                throw Refusal.conflict("responsibility.refusal.signed", holder.name());
            }
            take(user, row.work(), new Part(it.step(), officer), today.get(new Part(it.step(), officer)));
        }
    }

    private void take(CurrentUser user, Work work, Part taken, Promise promise) {
        var now = Rows.at(clock.instant());
        db.sql("select id from responsible_work where zone_id = :zone and id = :work for update").param("zone", CurrentZone.id()).param("work", work.id()).query(UUID.class).single();
        db.sql("""
                update commitment set ended_at = :now, end_reason = 'handed_over'
                where zone_id = :zone and work_id = :work and step = :step and part = :part and ended_at is null""").param("zone", CurrentZone.id()).param("work", work.id())
                .param("step", taken.step().code()).param("part", taken.code()).param("now", now).update();
        db.sql("""
                insert into commitment (zone_id, id, work_id, step, part, organisation_id, membership_id, signed_name, text_zh, text_en, signed_at)
                values (:zone, :id, :work, :step, :part, :organisation, :by, :name, :zh, :en, :now)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("work", work.id()).param("step", taken.step().code()).param("part", taken.code())
                .param("organisation", taken.officer() ? null : user.getOrganisationId(), Types.OTHER).param("by", user.membershipId()).param("name", user.name())
                .param("zh", promise.zh()).param("en", promise.en()).param("now", now).update();
        events.publishEvent(new CommitmentSigned(CurrentZone.id(), work.id(), work.kind(), taken.step(), taken.officer(), user.membershipId()));
    }

    /** What holds first, then what held before. */
    public List<Signed> listSigned(UUID workId) {
        return db.sql("select * from commitment where zone_id = :zone and work_id = :work order by ended_at is not null, signed_at, id").param("zone", CurrentZone.id())
                .param("work", workId).query(Commitments::signed).list();
    }

    private static Signed signed(ResultSet row, int n) throws SQLException {
        return new Signed(Rows.id(row, "id"), Rows.word(Step.class, row, "step"), row.getString("part").equals("officer"), row.getString("signed_name"), row.getString("text_zh"),
                row.getString("text_en"), Rows.instant(row, "signed_at"), Rows.findInstant(row, "ended_at"), row.getString("end_reason"));
    }
}
