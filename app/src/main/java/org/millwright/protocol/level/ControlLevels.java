package org.millwright.protocol.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The control levels of the zone and of its parts. Where nothing is said, normal mode. */
@Component
public class ControlLevels {

    private static final String SELECT = """
            select l.*, a.name as confirmer from control_level l
            left join membership m on m.zone_id = l.zone_id and m.id = l.confirmed_by left join account a on a.id = m.account_id
            where l.zone_id = :zone and\s""";
    private static final int MOST_LISTED = 200;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ControlLevels(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What is in force in a place: the word on the smallest division that holds it, or on the zone. Where a place lies in several divisions that say different things, the strictest.
     *
     * @param divisions of the place; none asks for the zone's own word
     */
    public Optional<LevelPeriod> findInForce(Collection<String> divisions, Instant at) {
        return new LevelTimeline(listInForce(at)).findInForce(divisions, at);
    }

    public ControlLevel levelOf(Collection<String> divisions, Instant at) {
        return findInForce(divisions, at).map(LevelPeriod::level).orElse(ControlLevel.NONE);
    }

    /** The strictest in force anywhere in the zone, longest in force first; empty when nothing was ever said. */
    public Optional<LevelPeriod> findStrictest(Instant at) {
        return listInForce(at).stream().min(Comparator.comparing(LevelPeriod::level, Comparator.reverseOrder()).thenComparing(LevelPeriod::from));
    }

    public List<LevelPeriod> listInForce(Instant at) {
        return db.sql(SELECT + "l.withdrawn_at is null and l.from_at <= :at and (l.until_at is null or l.until_at > :at) order by l.division, l.from_at")
                .param("zone", CurrentZone.id()).param("at", Rows.at(at)).query(ControlLevels::period).list();
    }

    /** All that hold, held or will: for many places and times without asking again. */
    public LevelTimeline timeline() {
        return new LevelTimeline(db.sql(SELECT + "l.withdrawn_at is null order by l.division, l.from_at").param("zone", CurrentZone.id()).query(ControlLevels::period).list());
    }

    /** Latest first, withdrawn ones too. */
    public List<LevelPeriod> listPeriods() {
        return db.sql(SELECT + "true order by l.from_at desc, l.id limit :most").param("zone", CurrentZone.id()).param("most", MOST_LISTED).query(ControlLevels::period).list();
    }

    public LevelPeriod getPeriod(UUID id) {
        return db.sql(SELECT + "l.id = :id").param("zone", CurrentZone.id()).param("id", id).query(ControlLevels::period).optional().orElseThrow(() -> new NotFound("level"));
    }

    /** Ends what was in force there. @throws Refusal when a later level stands there already */
    public UUID confirm(CurrentUser user, LevelOrder order) {
        var id = Ids.next();
        db.sql("""
                update control_level set until_at = :from where zone_id = :zone and division = :division and withdrawn_at is null and from_at < :from
                    and (until_at is null or until_at > :from)""")
                .param("zone", CurrentZone.id()).param("division", order.division()).param("from", Rows.at(order.from())).update();
        try {
            insert(user, id, order);
        } catch (DataIntegrityViolationException overlaps) {
            throw Refusal.conflict("level.refusal.later", order.from());
        }
        events.publishEvent(new LevelChanged(CurrentZone.id(), id, order.division(), order.level(), order.from(), false));
        return id;
    }

    /** Takes back a level that has not begun; the one before it goes on. @throws Refusal when it has begun */
    public void withdraw(CurrentUser user, UUID id) {
        var period = getPeriod(id);
        if (!period.isAhead(clock.instant())) throw Refusal.conflict("level.refusal.begun", period.from());
        db.sql("update control_level set withdrawn_at = :now, withdrawn_by = :by where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        db.sql("update control_level set until_at = :until where zone_id = :zone and division = :division and withdrawn_at is null and until_at = :from")
                .param("zone", CurrentZone.id()).param("division", period.division()).param("from", Rows.at(period.from())).param("until", Rows.at(period.until()), Types.TIMESTAMP_WITH_TIMEZONE).update();
        events.publishEvent(new LevelChanged(CurrentZone.id(), id, period.division(), levelOf(List.of(period.division()), period.from()), period.from(), true));
    }

    private void insert(CurrentUser user, UUID id, LevelOrder order) {
        db.sql("""
                insert into control_level (zone_id, id, division, level, from_at, review_on, source, reason, confirmed_at, confirmed_by)
                values (:zone, :id, :division, :level, :from, :review, :source, :reason, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("division", order.division()).param("level", Rows.word(order.level())).param("from", Rows.at(order.from()))
                .param("review", order.reviewOn(), Types.DATE).param("source", order.source()).param("reason", order.reason())
                .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
    }

    /** The digits of a division code that say something: a city's word counts in its counties. */
    public static String prefix(String division) {
        return division.replaceAll("(00)+$", "");
    }

    private static LevelPeriod period(ResultSet row, int n) throws SQLException {
        return new LevelPeriod(Rows.id(row, "id"), row.getString("division"), Rows.word(ControlLevel.class, row, "level"), Rows.instant(row, "from_at"),
                Rows.findInstant(row, "until_at"), row.getObject("review_on", LocalDate.class), row.getString("source"), row.getString("reason"), Rows.instant(row, "confirmed_at"),
                Objects.requireNonNullElse(row.getString("confirmer"), ""), Rows.findInstant(row, "withdrawn_at"));
    }
}
