package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;
import static org.millwright.tenancy.Rows.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alerts of the current zone's gates. One of a kind stands open about a pass or a device; the database sees to it. */
@Component
public class GateAlerts {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateAlerts(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones first, then the newest. */
    public Paged<GateAlert> listAlerts(Paged.Ask ask) {
        var rows = db.sql("select * from gate_alert where zone_id = :zone order by closed_at is not null, raised_at desc, id desc limit :limit offset :offset")
                .param("zone", CurrentZone.id()).param("limit", ask.size()).param("offset", ask.offset()).query(GateAlerts::alert).list();
        return new Paged<>(rows, ask.page(), ask.size(), db.sql("select count(*) from gate_alert where zone_id = :zone").param("zone", CurrentZone.id()).query(Long.class).single());
    }

    public List<GateAlert> listOpen(int limit) {
        return db.sql("select * from gate_alert where zone_id = :zone and closed_at is null order by raised_at desc, id desc limit :limit").param("zone", CurrentZone.id())
                .param("limit", limit).query(GateAlerts::alert).list();
    }

    public long countOpen() {
        return db.sql("select count(*) from gate_alert where zone_id = :zone and closed_at is null").param("zone", CurrentZone.id()).query(Long.class).single();
    }

    public void close(CurrentUser user, UUID id, String note) {
        if (db.sql("select 1 from gate_alert where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Integer.class).optional().isEmpty()) {
            throw new NotFound("alert");
        }
        if (note.isBlank()) throw new Refusal(422, "checkpoint.refusal.reason");
        var kept = note.strip().length() > 300 ? note.strip().substring(0, 300) : note.strip();
        var gate = db.sql("""
                update gate_alert set closed_at = :now, closed_by = :by, note = :note where zone_id = :zone and id = :id and closed_at is null returning gate_id""")
                .param("now", at(clock.instant())).param("by", user.membershipId()).param("note", kept).param("zone", CurrentZone.id()).param("id", id).query(UUID.class).optional();
        if (gate.isEmpty()) throw Refusal.conflict("checkpoint.refusal.alert-closed");
        events.publishEvent(new GateAlertClosed(CurrentZone.id(), id, gate.get(), kept));
    }

    void copied(UUID pass, GateDevice device, Gate gate, Gate other, Duration apart) {
        raise(GateAlert.Kind.COPIED, pass, device, gate.id(), other.id(), (int) apart.toSeconds(), "(zone_id, pass_id) where kind = 'copied' and closed_at is null",
                List.of(other.name(), gate.name()));
    }

    void clock(GateDevice device, Gate gate, int seconds) {
        raise(GateAlert.Kind.CLOCK, null, device, gate.id(), null, seconds, OF_DEVICE, List.of(gate.name(), device.name()));
    }

    void number(GateDevice device, Gate gate) {
        raise(GateAlert.Kind.NUMBER, null, device, gate.id(), null, null, OF_DEVICE, List.of(gate.name(), device.name()));
    }

    private static final String OF_DEVICE = "(zone_id, kind, device_id) where kind <> 'copied' and closed_at is null";

    private void raise(GateAlert.Kind kind, @Nullable UUID pass, GateDevice device, UUID gate, @Nullable UUID other, @Nullable Integer seconds, String once, List<String> words) {
        var id = Ids.next();
        var standing = db.sql("""
                insert into gate_alert (zone_id, id, kind, pass_id, device_id, gate_id, other_gate, seconds, raised_at, last_at)
                values (:zone, :id, :kind, :pass, :device, :gate, :other, :seconds, :now, :now)
                on conflict %s do update set times = gate_alert.times + 1, last_at = excluded.last_at, seconds = excluded.seconds returning id""".formatted(once))
                .param("zone", CurrentZone.id()).param("id", id).param("kind", word(kind)).param("pass", pass, Types.OTHER).param("device", device.id()).param("gate", gate)
                .param("other", other, Types.OTHER).param("seconds", seconds, Types.INTEGER).param("now", at(clock.instant())).query(UUID.class).single();
        if (standing.equals(id)) events.publishEvent(new GateAlertRaised(CurrentZone.id(), id, word(kind), gate, pass == null ? null : subjectOf(pass), words));
    }

    private PassSubject subjectOf(UUID pass) {
        return db.sql("select subject_type, subject_id from pass where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", pass)
                .query((row, n) -> new PassSubject(row.getString(1), row.getObject(2, UUID.class))).single();
    }

    private static GateAlert alert(ResultSet row, int n) throws SQLException {
        return new GateAlert(Rows.id(row, "id"), word(GateAlert.Kind.class, row, "kind"), Rows.findId(row, "pass_id"), Rows.id(row, "device_id"), Rows.id(row, "gate_id"),
                Rows.findId(row, "other_gate"), row.getObject("seconds", Integer.class), Rows.instant(row, "raised_at"), row.getInt("times"), Rows.instant(row, "last_at"),
                Rows.findInstant(row, "closed_at"), Rows.findId(row, "closed_by"), row.getString("note"));
    }
}
