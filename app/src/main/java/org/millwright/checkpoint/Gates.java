package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;
import static org.millwright.tenancy.Rows.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gates of the current zone. A closed one stays, for its scans speak of it. */
@Component
public class Gates {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gates(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones first, by name. */
    public List<Gate> listGates() {
        return db.sql("select * from gate where zone_id = :zone order by closed_at is not null, name").param("zone", CurrentZone.id()).query(Gates::gate).list();
    }

    public List<Gate> listOpen() {
        return listGates().stream().filter(gate -> gate.closedAt() == null).toList();
    }

    public Map<UUID, Gate> byId(Collection<UUID> ids) {
        return db.sql("select * from gate where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(Gates::gate).list()
                .stream().collect(Collectors.toMap(Gate::id, Function.identity()));
    }

    public Optional<Gate> findGate(UUID id) {
        return db.sql("select * from gate where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Gates::gate).optional();
    }

    public Gate getGate(UUID id) {
        return findGate(id).orElseThrow(() -> new NotFound("gate"));
    }

    public void open(Gate gate) {
        write(gate, """
                insert into gate (zone_id, id, name, kind, asks, site_id, phone, opened_at) values (:zone, :id, :name, :kind, :asks, :site, :phone, :at)""");
        events.publishEvent(new GateChanged(CurrentZone.id(), gate.id(), GateChanged.Change.OPENED, word(gate.kind()), word(gate.asks())));
    }

    public void change(Gate gate) {
        int changed = write(gate, "update gate set name = :name, kind = :kind, asks = :asks, site_id = :site, phone = :phone where zone_id = :zone and id = :id and closed_at is null");
        if (changed == 0) throw Refusal.conflict("checkpoint.refusal.gate-closed", gate.name());
        events.publishEvent(new GateChanged(CurrentZone.id(), gate.id(), GateChanged.Change.CHANGED, word(gate.kind()), word(gate.asks())));
    }

    public void close(Gate gate) {
        int closed = db.sql("update gate set closed_at = :now where zone_id = :zone and id = :id and closed_at is null").param("now", at(clock.instant()))
                .param("zone", CurrentZone.id()).param("id", gate.id()).update();
        if (closed == 0) throw Refusal.conflict("checkpoint.refusal.gate-closed", gate.name());
        events.publishEvent(new GateChanged(CurrentZone.id(), gate.id(), GateChanged.Change.CLOSED, word(gate.kind()), word(gate.asks())));
    }

    boolean any() {
        return db.sql("select exists (select 1 from gate where zone_id = :zone)").param("zone", CurrentZone.id()).query(Boolean.class).single();
    }

    private int write(Gate gate, String sql) {
        try {
            return db.sql(sql).param("zone", CurrentZone.id()).param("id", gate.id()).param("name", gate.name()).param("kind", word(gate.kind())).param("asks", word(gate.asks()))
                    .param("site", gate.site(), Types.OTHER).param("phone", gate.phone()).param("at", at(gate.openedAt())).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("checkpoint.refusal.gate-name", gate.name());
        }
    }

    private static Gate gate(ResultSet row, int n) throws SQLException {
        return new Gate(Rows.id(row, "id"), row.getString("name"), word(Gate.Kind.class, row, "kind"), word(Gate.Asks.class, row, "asks"), Rows.findId(row, "site_id"),
                row.getString("phone"), Rows.instant(row, "opened_at"), Rows.findInstant(row, "closed_at"));
    }
}
