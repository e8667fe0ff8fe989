package org.millwright.protocol.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register alone can say: crews by where they come from and what was last said of them, and sites. */
@Component
class DirectoryImpact implements ProtocolImpact {

    private record Counted(long count, List<String> examples) { }

    private final JdbcClient db;

    DirectoryImpact(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consequence> foresee(Change change) {
        return switch (change) {
            case Change.Level level -> level(level);
            case Change.Area area -> List.of(consequence(30, "crews-from", crews(area.division()), "level.impact.crews-from.note", "/crews"),
                    consequence(40, "sites-in", sites(area.division()), "level.impact.sites-in.note", null));
            case Change.Edition edition -> List.of();
            case Change.Withdrawal withdrawal -> List.of();
        };
    }

    /** Without a level nobody is asked for a control status; under one, whoever has none cannot be planned. */
    private List<Consequence> level(Change.Level change) {
        var sites = consequence(40, "sites", sites(change.division()), "level.impact.sites." + direction(change), null);
        if (change.before() == ControlLevel.NONE && change.level().inForce()) {
            return List.of(consequence(30, "crews-unknown", silentCrews(), "level.impact.crews-unknown.note", "/crews"), sites);
        }
        return change.level() == ControlLevel.NONE ? List.of(consequence(30, "crews-held", heldCrews(), "level.impact.crews-held.note", "/crews"), sites) : List.of(sites);
    }

    private static String direction(Change.Level change) {
        int order = change.level().compareTo(change.before());
        return order > 0 ? "raised" : order < 0 ? "lowered" : "same";
    }

    private static Consequence consequence(int order, String what, Counted counted, String note, @org.jspecify.annotations.Nullable String href) {
        return new Consequence(order, "level.impact." + what, counted.count(), note, List.of(), href, counted.examples());
    }

    private Counted crews(String division) {
        return count("from crew where zone_id = :zone and active and home_division like :prefix || '%'", division);
    }

    private Counted silentCrews() {
        return count("from crew where zone_id = :zone and active and control_status is null", "");
    }

    private Counted heldCrews() {
        return count("from crew where zone_id = :zone and active and control_status in ('suspended', 'clear_from')", "");
    }

    private Counted sites(String division) {
        return count("from site where zone_id = :zone and closed_at is null and division_code like :prefix || '%'", division);
    }

    private Counted count(String from, String division) {
        return db.sql("select (select count(*) " + from + ") as counted, array(select distinct name " + from + " order by name limit 3) as examples")
                .param("zone", CurrentZone.id()).param("prefix", ControlLevels.prefix(division)).query(DirectoryImpact::counted).single();
    }

    private static Counted counted(ResultSet row, int n) throws SQLException {
        return new Counted(row.getLong("counted"), List.of((String[]) row.getArray("examples").getArray()));
    }
}
