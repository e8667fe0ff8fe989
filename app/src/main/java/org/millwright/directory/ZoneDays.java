package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zone's working-day calendar: only the days that differ from their weekday. */
@Component
public class ZoneDays {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    ZoneDays(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public List<ZoneDay> listDays(LocalDate from, LocalDate to) {
        return db.sql("select * from zone_day where zone_id = :zone and day between :from and :to order by day")
                .param("zone", CurrentZone.id()).param("from", from).param("to", to).query(ZoneDays::day).list();
    }

    public void put(ZoneDay day) {
        keep(day);
        events.publishEvent(new ZoneDayDecided(CurrentZone.id(), day.day(), day.kind()));
    }

    /** Without an entry of its own: for who adds many and says so once. */
    void keep(ZoneDay day) {
        db.sql("""
                insert into zone_day (zone_id, day, kind, name_zh, name_en, works_as) values (:zone, :day, :kind, :zh, :en, :worksAs)
                on conflict (zone_id, day) do update set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    works_as = excluded.works_as""")
                .param("zone", CurrentZone.id()).param("day", day.day()).param("kind", word(day.kind())).param("zh", day.nameZh())
                .param("en", day.nameEn()).param("worksAs", day.worksAs()).update();
    }

    public void remove(LocalDate day) {
        int removed = db.sql("delete from zone_day where zone_id = :zone and day = :day").param("zone", CurrentZone.id()).param("day", day).update();
        if (removed > 0) events.publishEvent(new ZoneDayDecided(CurrentZone.id(), day, null));
    }

    private static ZoneDay day(ResultSet row, int n) throws SQLException {
        return new ZoneDay(date(row, "day"), read(ZoneDay.Kind.class, row.getString("kind")), row.getString("name_zh"), row.getString("name_en"),
                row.getInt("works_as"));
    }
}
