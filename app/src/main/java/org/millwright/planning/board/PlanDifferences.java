package org.millwright.planning.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planning.board.Difference.CrewName;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one plan does otherwise than another, by package; what was engaged or withdrawn since is no difference of theirs. */
@Component
public class PlanDifferences {

    private static final String FROM = """
            with before as (
                select p.package_id, array_agg(p.crew_id order by p.crew_id) as crews, min(p.starts_at) as starts_at, max(p.ends_at) as ends_at
                from plan_placement p where p.zone_id = :zone and p.plan_id = cast(:before as uuid) group by p.package_id),
            after as (
                select p.package_id, array_agg(p.crew_id order by p.crew_id) as crews, min(p.starts_at) as starts_at, max(p.ends_at) as ends_at
                from plan_placement p where p.zone_id = :zone and p.plan_id = :after group by p.package_id),
            found as (
                select package_id, b.crews as before_crews, b.starts_at as before_starts, b.ends_at as before_ends,
                       a.crews as after_crews, a.starts_at as after_starts, a.ends_at as after_ends
                from before b full join after a using (package_id) where a.crews is distinct from b.crews or a.starts_at is distinct from b.starts_at
                    or a.ends_at is distinct from b.ends_at)
            select %s from found f left join plan_edit x on x.zone_id = :zone and x.plan_id = :after and x.id = f.package_id
                 join work_package k on k.zone_id = :zone and k.id = coalesce(x.package_id, f.package_id) and (x.id is not null or k.state = 'open')
                 join demand d on d.zone_id = k.zone_id and d.id = k.demand_id join company o on o.zone_id = d.zone_id and o.id = d.company_id""";

    private static final String COLUMNS = "f.*, k.demand_id, d.number, d.title as demand, o.name as company, coalesce(nullif(x.title, ''), k.title) as title";

    private final JdbcClient db;

    PlanDifferences(JdbcClient db) {
        this.db = db;
    }

    /** Those that are no longer done first, then by their start. */
    public Paged<Difference> list(@Nullable UUID before, UUID after, Paged.Ask ask) {
        long total = bind(FROM.formatted("count(*)"), before, after).query(Long.class).single();
        var raw = bind(FROM.formatted(COLUMNS) + " order by f.after_crews is not null, coalesce(f.after_starts, f.before_starts), f.package_id limit :size offset :offset", before, after)
                .param("size", ask.size()).param("offset", ask.offset()).query(PlanDifferences::raw).list();
        var names = crews(raw.stream().flatMap(each -> java.util.stream.Stream.concat(each.before.stream(), each.after.stream())).distinct().toList());
        return new Paged<>(raw.stream().map(each -> each.named(names)).toList(), ask.page(), ask.size(), total);
    }

    public long count(@Nullable UUID before, UUID after) {
        return bind(FROM.formatted("count(*)"), before, after).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(String sql, @Nullable UUID before, UUID after) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("before", before, Types.OTHER).param("after", after);
    }

    private Map<UUID, CrewName> crews(List<UUID> ids) {
        return db.sql("""
                select c.id as crew_id, c.name as crew, n.name as installer from crew c join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                where c.zone_id = :zone and c.id = any(:ids)""").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(CrewName.class).stream()
                .collect(Collectors.toMap(CrewName::crewId, each -> each));
    }

    /** With the crews' ids in place of their names. */
    private record Raw(Difference difference, List<UUID> before, List<UUID> after) {

        Difference named(Map<UUID, CrewName> names) {
            var it = difference;
            return new Difference(it.packageId(), it.demandId(), it.number(), it.demand(), it.company(), it.title(), named(it.before(), before, names), named(it.after(), after, names));
        }

        private static Difference.@Nullable Place named(Difference.@Nullable Place place, List<UUID> ids, Map<UUID, CrewName> names) {
            return place == null ? null : new Difference.Place(ids.stream().map(names::get).toList(), place.starts(), place.ends());
        }
    }

    private static Raw raw(ResultSet row, int n) throws SQLException {
        var difference = new Difference(Rows.id(row, "package_id"), Rows.findId(row, "demand_id"), row.getString("number"), row.getString("demand"), row.getString("company"),
                row.getString("title"), place(row, "before"), place(row, "after"));
        return new Raw(difference, ids(row, "before_crews"), ids(row, "after_crews"));
    }

    private static Difference.@Nullable Place place(ResultSet row, String side) throws SQLException {
        var starts = Rows.findInstant(row, side + "_starts");
        return starts == null ? null : new Difference.Place(List.of(), starts, Rows.instant(row, side + "_ends"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }
}
