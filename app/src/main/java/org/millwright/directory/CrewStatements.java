package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.stamp;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been said of crews, when and by whom: that calendar and bookings are right, and what their control status is. The last word counts, all are kept. */
@Component
public class CrewStatements {

    /** @param by membership that said it; null: brought by an import */
    public record CapacityStatement(UUID id, UUID crewId, Source source, String note, Instant statedAt, @Nullable UUID by) {}

    public record ControlStatement(UUID id, UUID crewId, Clearance clearance, String note, @Nullable UUID by) {}

    private static final DateTimeFormatter STATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient db;
    private final Zones zones;
    private final ApplicationEventPublisher events;

    CrewStatements(JdbcClient db, Zones zones, ApplicationEventPublisher events) {
        this.db = db;
        this.zones = zones;
        this.events = events;
    }

    /** Calendar and bookings are right as they stand. */
    public void stateCapacity(UUID crewId, Source source, String note, Instant at, @Nullable UUID by) {
        int known = db.sql("""
                update crew set capacity_stated_at = :at, capacity_source = :source, revised_tx = pg_current_xact_id()
                where zone_id = :zone and id = :crew""")
                .param("at", stamp(at)).param("source", word(source)).param("zone", CurrentZone.id()).param("crew", crewId).update();
        if (known == 0) throw new NotFound("crew");
        db.sql("""
                insert into crew_capacity_statement (zone_id, id, crew_id, source, note, stated_at, stated_by)
                values (:zone, :id, :crew, :source, :note, :at, :by)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("crew", crewId).param("source", word(source)).param("note", note)
                .param("at", stamp(at)).param("by", by, Types.OTHER).update();
        events.publishEvent(new CrewCapacityConfirmed(CurrentZone.id(), crewId, word(source)));
    }

    /**
     * @return false when it says what an officer has said already: then that statement stands, with its source and its day
     * @throws Refusal when it would ease what an officer said, and comes from somebody else
     */
    public boolean stateControl(UUID crewId, Clearance clearance, String note, @Nullable UUID by) {
        var before = db.sql("select * from crew where zone_id = :zone and id = :crew for update").param("zone", CurrentZone.id()).param("crew", crewId)
                .query(Crews::crew).optional().orElseThrow(() -> new NotFound("crew")).clearance();
        if (!OfficeWord.office(clearance.source())) {
            var now = clearance.statedAt();
            var word = findOfficeWord(crewId, before, now);
            if (word.isPresent() && word.get().easedBy(clearance, now)) throw eased(word.get().said());
            if (word.isPresent() && word.get().said() == before && word.get().confirmedBy(clearance, now)) return false;
        }
        write(crewId, clearance, note, by);
        return true;
    }

    private Refusal eased(Clearance said) {
        var at = said.statedAt().atZone(zones.currentZone().timeZone());
        return Refusal.conflict(said.source() == Source.HEALTH ? "directory.refusal.health-said" : "directory.refusal.officer-said", STATED.format(at));
    }

    /** What an officer said last, as far as it restricts; a stricter word of others since then does not undo it. */
    public Optional<OfficeWord> findOfficeWord(Crew crew, Instant now) {
        return findOfficeWord(crew.id(), crew.clearance(), now);
    }

    private Optional<OfficeWord> findOfficeWord(UUID crewId, @Nullable Clearance present, Instant now) {
        if (present == null || OfficeWord.office(present.source())) return OfficeWord.of(present, now);
        return db.sql("""
                select * from crew_control_status where zone_id = :zone and crew_id = :crew and source in ('officer', 'health')
                order by stated_at desc, id desc limit 1""")
                .param("zone", CurrentZone.id()).param("crew", crewId).query(CrewStatements::statement).optional()
                .flatMap(said -> OfficeWord.of(said.clearance(), now));
    }

    private void write(UUID crewId, Clearance clearance, String note, @Nullable UUID by) {
        int known = control(crewId, clearance, """
                update crew set control_status = :status, control_clear_from = :from, control_split = :split, control_split_until = :until,
                    control_source = :source, control_stated_at = :at, revised_tx = pg_current_xact_id()
                where zone_id = :zone and id = :crew""").update();
        if (known == 0) throw new NotFound("crew");
        control(crewId, clearance, """
                insert into crew_control_status (zone_id, id, crew_id, status, clear_from, split_shift_needed, split_shift_until, source, note, stated_at, stated_by)
                values (:zone, :id, :crew, :status, :from, :split, :until, :source, :note, :at, :by)""")
                .param("id", Ids.next()).param("note", note).param("by", by, Types.OTHER).update();
        events.publishEvent(new CrewStatusConfirmed(CurrentZone.id(), crewId, word(clearance.status()), word(clearance.source())));
    }

    /** Latest first. */
    public List<CapacityStatement> listCapacityStatements(UUID crewId, int limit) {
        return db.sql("select * from crew_capacity_statement where zone_id = :zone and crew_id = :crew order by stated_at desc, id desc limit :limit")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("limit", limit)
                .query((row, n) -> new CapacityStatement(row.getObject("id", UUID.class), crewId, read(Source.class, row.getString("source")),
                        row.getString("note"), instant(row, "stated_at"), row.getObject("stated_by", UUID.class))).list();
    }

    /** Latest first. */
    public List<ControlStatement> listControlStatements(UUID crewId, int limit) {
        return db.sql("select * from crew_control_status where zone_id = :zone and crew_id = :crew order by stated_at desc, id desc limit :limit")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("limit", limit)
                .query(CrewStatements::statement).list();
    }

    private static ControlStatement statement(ResultSet row, int n) throws SQLException {
        var clearance = clearance(row, "status", "clear_from", "split_shift_needed", "split_shift_until", "source", "stated_at");
        if (clearance == null) throw new IllegalStateException("a statement that states nothing");
        return new ControlStatement(row.getObject("id", UUID.class), row.getObject("crew_id", UUID.class), clearance, row.getString("note"),
                row.getObject("stated_by", UUID.class));
    }

    private JdbcClient.StatementSpec control(UUID crewId, Clearance clearance, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("crew", crewId).param("status", word(clearance.status()))
                .param("from", stamp(clearance.clearFrom()), Types.TIMESTAMP_WITH_TIMEZONE).param("split", clearance.splitShiftNeeded())
                .param("until", stamp(clearance.splitShiftUntil()), Types.TIMESTAMP_WITH_TIMEZONE).param("source", word(clearance.source()))
                .param("at", stamp(clearance.statedAt()));
    }

    static @Nullable Clearance clearance(ResultSet row, String status, String from, String split, String until, String source, String at) throws SQLException {
        var word = row.getString(status);
        return word == null ? null : new Clearance(read(Clearance.Status.class, word), instant(row, from), row.getBoolean(split), instant(row, until),
                read(Source.class, row.getString(source)), instant(row, at));
    }
}
