package org.millwright.planning.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be supposed something of: areas that crews come from, and open work. */
@Component("planChoices")
public class Choices {

    /** @param prefix first four digits of the divisions in a city */
    public record Area(String prefix, int crews) {}

    public record Work(UUID packageId, String number, String company, String title) {}

    private static final String WORK = """
            select k.id as package_id, d.number, o.name as company, k.title from work_package k join demand d on d.zone_id = k.zone_id and d.id = k.demand_id
            join company o on o.zone_id = d.zone_id and o.id = d.company_id where k.zone_id = :zone and\s""";

    private final JdbcClient db;

    Choices(JdbcClient db) {
        this.db = db;
    }

    /** Those with the most crews first. */
    public List<Area> listAreas() {
        return db.sql("""
                select left(c.home_division, 4) as prefix, count(*)::int as crews from crew c where c.zone_id = :zone and c.active
                group by left(c.home_division, 4) order by crews desc, prefix""").param("zone", CurrentZone.id()).query(Area.class).list();
    }

    /** Open work whose number, company or title has the text in it, by the number of its demand. */
    public List<Work> listOpenWork(String text, int most) {
        return db.sql(WORK + """
                k.state = 'open' and d.state in ('published', 'engaged') and (:text = '' or concat_ws(' ', d.number, o.name, k.title, d.title) ilike '%' || :text || '%')
                order by d.number, k.position limit :most""").param("zone", CurrentZone.id()).param("text", text).param("most", most).query(Work.class).list();
    }

    public Optional<Work> findWork(UUID packageId) {
        return db.sql(WORK + "k.id = :id").param("zone", CurrentZone.id()).param("id", packageId).query(Work.class).optional();
    }
}
