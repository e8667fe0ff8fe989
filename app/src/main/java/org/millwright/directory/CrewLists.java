package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.stamp;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of crews, filtered, sorted and cut by the database. */
@Component
public class CrewLists {

    private static final String FROM = """
             from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
            where c.zone_id = :zone
             and (:text = '' or concat_ws(' ', c.name, i.name, c.code) ilike '%' || :text || '%')
             and (cast(:installer as uuid) is null or c.installer_id = :installer)
             and (:inactive or c.active)
             and (:status = '' or coalesce(c.control_status, 'unknown') = :status)
             and (cast(:stale as boolean) is null or :stale = (c.capacity_stated_at is null or c.capacity_stated_at < :capacityCutoff
                                                              or c.control_stated_at is null or c.control_stated_at < :controlCutoff))
             and (:trade = '' or c.id in (
                 select cm.crew_id from member_trade t join crew_member cm on cm.zone_id = t.zone_id and cm.member_id = t.member_id
                 where t.zone_id = :zone and t.trade_code = :trade and cm.joined_on <= :day and (cm.left_on is null or cm.left_on > :day)))
            """;

    /** Counts and trades are gathered for the rows of the page only. */
    private static final String PAGE = """
            select c.*,
                   (select count(*) from crew_member cm where cm.zone_id = c.zone_id and cm.crew_id = c.id
                        and cm.joined_on <= :day and (cm.left_on is null or cm.left_on > :day)) as heads,
                   coalesce((select array_agg(trade_code) from (
                        select t.trade_code from crew_member cm join member_trade t on t.zone_id = cm.zone_id and t.member_id = cm.member_id
                        where cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.joined_on <= :day and (cm.left_on is null or cm.left_on > :day)
                        group by t.trade_code order by count(*) desc, t.trade_code) of_crew), '{}') as trades,
                   (select b.ends_at from crew_booking b where b.zone_id = c.zone_id and b.crew_id = c.id and b.released_at is null
                        and b.ends_at > :now and b.starts_at <= :now limit 1) as free_from
            from (select c.*, i.name as installer %s order by %s limit :size offset :offset) c
            order by %s""";

    private final JdbcClient db;

    CrewLists(JdbcClient db) {
        this.db = db;
    }

    /** Within the user's reach. */
    public Paged<CrewRow> listCrews(CurrentUser user, CrewSearch search) {
        var from = FROM + Reach.OF_CREW;
        long total = bind(user, search, "select count(*)" + from).query(Long.class).single();
        var rows = bind(user, search, PAGE.formatted(from, order(search, "i.name"), order(search, "c.installer")))
                .param("now", stamp(search.now())).param("size", search.ask().size()).param("offset", search.ask().offset()).query(CrewLists::row).list();
        return new Paged<>(rows, search.ask().page(), search.ask().size(), total);
    }

    /** How many of a user's crews have a stale word, for a count that links to the list. */
    public long countCrews(CurrentUser user, CrewSearch search) {
        return bind(user, search, "select count(*)" + FROM + Reach.OF_CREW).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, CrewSearch search, String sql) {
        return Reach.of(user).bind(db.sql(sql)).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text())).param("trade", search.trade())
                .param("status", search.status() == null ? "" : word(search.status())).param("stale", search.stale(), Types.BOOLEAN)
                .param("installer", search.installerId(), Types.OTHER).param("inactive", search.inactive()).param("day", search.day())
                .param("capacityCutoff", stamp(search.staleAfter().capacityCutoff(search.now())))
                .param("controlCutoff", stamp(search.staleAfter().controlCutoff(search.now())));
    }

    private static String order(CrewSearch search, String installer) {
        var by = switch (search.sort()) {
            case NAME -> List.of("c.name");
            case INSTALLER -> List.of(installer, "c.name");
            case STALEST -> List.of("least(coalesce(c.capacity_stated_at, '-infinity'), coalesce(c.control_stated_at, '-infinity'))", "c.name");
        };
        return String.join(", ", Stream.concat(by.stream(), Stream.of("c.id")).map(column -> search.descending() ? column + " desc" : column).toList());
    }

    private static CrewRow row(ResultSet row, int n) throws SQLException {
        return new CrewRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getObject("installer_id", UUID.class),
                row.getString("installer"), row.getString("home_division"), row.getBoolean("active"), row.getInt("heads"),
                List.of((String[]) row.getArray("trades").getArray()), instant(row, "capacity_stated_at"),
                CrewStatements.clearance(row, "control_status", "control_clear_from", "control_split", "control_split_until", "control_source",
                        "control_stated_at"),
                instant(row, "free_from"));
    }
}
