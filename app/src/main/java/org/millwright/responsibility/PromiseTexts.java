package org.millwright.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The zone's own words of commitment as dated data. They hold from the next day at the earliest: there is time to read them on paper, and whoever signs today signs what
 * they were shown.
 */
@Component
public class PromiseTexts {

    private final JdbcClient db;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseTexts(JdbcClient db, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first, those to come too. */
    public List<PromiseText> listTexts() {
        return db.sql("select * from promise_text where zone_id = :zone and withdrawn_at is null order by from_day desc, step, part").param("zone", CurrentZone.id()).query(PromiseTexts::text).list();
    }

    public PromiseText getText(UUID id) {
        return db.sql("select * from promise_text where zone_id = :zone and id = :id and withdrawn_at is null").param("zone", CurrentZone.id()).param("id", id).query(PromiseTexts::text)
                .optional().orElseThrow(() -> new NotFound("promise-text"));
    }

    /** @return false when there are words from that day on already */
    public boolean set(CurrentUser user, Promises.Part part, Promises.Promise words, LocalDate from) {
        var id = Ids.next();
        int added = db.sql("""
                insert into promise_text (zone_id, id, step, part, text_zh, text_en, from_day, set_at, set_by) values (:zone, :id, :step, :part, :zh, :en, :from, :now, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", id).param("step", part.step().code()).param("part", part.code()).param("zh", words.zh()).param("en", words.en())
                .param("from", from).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        if (added > 0) events.publishEvent(new PromiseTextChanged(CurrentZone.id(), id, part, from, true));
        return added > 0;
    }

    /** @throws Refusal when they hold already: then others follow, from a later day */
    public void withdraw(CurrentUser user, UUID id) {
        var text = getText(id);
        if (!text.from().isAfter(today())) throw Refusal.conflict("responsibility.refusal.text_holds", text.from());
        db.sql("update promise_text set withdrawn_at = :now, withdrawn_by = :by where zone_id = :zone and id = :id and withdrawn_at is null").param("now", Rows.at(clock.instant()))
                .param("by", user.membershipId()).param("zone", CurrentZone.id()).param("id", id).update();
        events.publishEvent(new PromiseTextChanged(CurrentZone.id(), id, text.part(), text.from(), false));
    }

    public LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    private static PromiseText text(ResultSet row, int n) throws SQLException {
        return new PromiseText(Rows.id(row, "id"), new Promises.Part(Rows.word(Step.class, row, "step"), row.getString("part").equals("officer")),
                new Promises.Promise(row.getString("text_zh"), row.getString("text_en")), row.getObject("from_day", LocalDate.class));
    }
}
