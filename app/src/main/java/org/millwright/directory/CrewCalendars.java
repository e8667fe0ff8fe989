package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When crews work. */
@Component
public class CrewCalendars {

    static final Comparator<Shift> SHIFT_ORDER = Comparator.comparingInt(Shift::weekday).thenComparingInt(Shift::startsMinute).thenComparing(Shift::validFrom);

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    CrewCalendars(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    public CrewCalendar getCalendar(UUID crewId) {
        var shifts = db.sql("select * from crew_shift where zone_id = :zone and crew_id = :crew order by weekday, starts_minute, valid_from")
                .param("zone", CurrentZone.id()).param("crew", crewId).query(CrewCalendars::shift).list();
        var days = db.sql("select * from crew_day where zone_id = :zone and crew_id = :crew order by day")
                .param("zone", CurrentZone.id()).param("crew", crewId).query(CrewCalendars::day).list();
        return new CrewCalendar(shifts, days);
    }

    /** These shifts and no others. */
    public void setShifts(UUID crewId, List<Shift> shifts) {
        revise(crewId);
        db.sql("delete from crew_shift where zone_id = :zone and crew_id = :crew").param("zone", CurrentZone.id()).param("crew", crewId).update();
        for (Shift shift : shifts) {
            db.sql("""
                    insert into crew_shift (zone_id, id, crew_id, weekday, starts_minute, ends_minute, lane, valid_from, valid_to)
                    values (:zone, :id, :crew, :weekday, :starts, :ends, :lane, :from, :to)""")
                    .param("zone", CurrentZone.id()).param("id", Ids.next()).param("crew", crewId).param("weekday", shift.weekday())
                    .param("starts", shift.startsMinute()).param("ends", shift.endsMinute()).param("lane", word(shift.lane()))
                    .param("from", shift.validFrom()).param("to", shift.validTo(), Types.DATE).update();
        }
    }

    public void putDay(UUID crewId, CrewDay day) {
        revise(crewId);
        db.sql("""
                insert into crew_day (zone_id, crew_id, day, kind, starts_minute, ends_minute, note)
                values (:zone, :crew, :day, :kind, :starts, :ends, :note)
                on conflict (zone_id, crew_id, day) do update set kind = excluded.kind, starts_minute = excluded.starts_minute,
                    ends_minute = excluded.ends_minute, note = excluded.note""")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("day", day.day()).param("kind", day.off() ? "off" : "work")
                .param("starts", day.startsMinute(), Types.SMALLINT).param("ends", day.endsMinute(), Types.SMALLINT).param("note", day.note()).update();
    }

    public void removeDay(UUID crewId, LocalDate day) {
        revise(crewId);
        db.sql("delete from crew_day where zone_id = :zone and crew_id = :crew and day = :day")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("day", day).update();
    }

    private void revise(UUID crewId) {
        if (!revisions.ofCrew(crewId)) throw new NotFound("crew");
        events.publishEvent(new CrewChanged(CurrentZone.id(), crewId, "calendar"));
    }

    static Shift shift(ResultSet row, int n) throws SQLException {
        return new Shift(row.getInt("weekday"), row.getInt("starts_minute"), row.getInt("ends_minute"), read(Shift.Lane.class, row.getString("lane")),
                date(row, "valid_from"), date(row, "valid_to"));
    }

    static CrewDay day(ResultSet row, int n) throws SQLException {
        boolean off = row.getString("kind").equals("off");
        return new CrewDay(date(row, "day"), off ? null : row.getInt("starts_minute"), off ? null : row.getInt("ends_minute"), row.getString("note"));
    }
}
