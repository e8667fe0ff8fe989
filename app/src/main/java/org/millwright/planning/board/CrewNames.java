package org.millwright.planning.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What crews are called beside their installer. */
@Component
public class CrewNames {

    private static final String SELECT = """
            select c.id, c.name, n.name as installer from crew c join installer n on n.zone_id = c.zone_id and n.id = c.installer_id where c.zone_id = :zone and\s""";

    /** @param name beside the installer's */
    public record Choice(UUID crewId, String name) {}

    private record Named(UUID id, String name, String installer) {

        String brief() {
            return Brief.crew(installer, name);
        }
    }

    private final JdbcClient db;

    CrewNames(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, String> briefOf(Collection<UUID> ids) {
        return db.sql(SELECT + "c.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new)).query(Named.class).stream()
                .collect(Collectors.toMap(Named::id, Named::brief));
    }

    /** Everybody a package could be put to whose name, number or installer has the text in it, local crews first. */
    public List<Choice> choices(String city, String text, int most) {
        return db.sql(SELECT + """
                c.active and (:text = '' or concat_ws(' ', n.name, c.name, c.code) ilike '%' || :text || '%')
                order by c.home_division not like :city || '%', n.name, c.name, c.id limit :most""").param("zone", CurrentZone.id()).param("text", text).param("city", city).param("most", most)
                .query(Named.class).stream().map(each -> new Choice(each.id(), each.brief())).toList();
    }
}
