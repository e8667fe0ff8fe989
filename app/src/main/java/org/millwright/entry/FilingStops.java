package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing.Stop;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.PersonalKeys;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where crews were and come through. What a stop says is sealed under its filing's key; those through an area are found by keyed hashes, and none is opened for it. */
@Component
public class FilingStops {

    private static final String COLUMN = "filing_stop.areas";

    private final JdbcClient db;
    private final PersonalCipher cipher;
    private final ColumnCipher hashes;

    FilingStops(JdbcClient db, PersonalCipher cipher, ColumnCipher hashes) {
        this.db = db;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    private record Row(UUID filing, int position, @Nullable Stop clear, @Nullable String body) {

        Stop getClear() {
            return Objects.requireNonNull(clear);
        }
    }

    void add(UUID filing, List<Stop> stops) {
        if (stops.isEmpty()) return;
        var keys = cipher.ensureKeys(List.of(filing));
        db.sql("""
                insert into filing_stop (zone_id, filing_id, position, body, areas)
                select :zone, :filing, n.position, n.body, string_to_array(n.areas, ' ') from unnest(cast(:bodies as text[]), cast(:areas as text[])) with ordinality as n(body, areas, position)""")
                .param("zone", CurrentZone.id()).param("filing", filing)
                .param("bodies", IntStream.range(0, stops.size()).mapToObj(i -> keys.encrypt(filing, place(filing), text(i + 1, stops.get(i)))).toArray(String[]::new))
                .param("areas", stops.stream().map(it -> String.join(" ", areas(it.division()))).toArray(String[]::new)).update();
    }

    /** Of many filings in two queries, each in the order of its journey; nothing of those whose key is destroyed. */
    public Map<UUID, List<Stop>> listOf(Collection<UUID> filings) {
        var rows = db.sql("select * from filing_stop where zone_id = :zone and filing_id = any(:ids) order by filing_id, position").param("zone", CurrentZone.id())
                .param("ids", Rows.array(filings)).query(FilingStops::row).list();
        var keys = cipher.keysOf(rows.stream().filter(it -> it.body() != null).map(Row::filing).distinct().toList());
        Map<UUID, List<Stop>> stops = new HashMap<>();
        var opened = rows.parallelStream().map(it -> opened(it, keys)).toList();      // a round opens a thousand filings' at a time
        for (int i = 0; i < opened.size(); i++) {
            var filing = rows.get(i).filing();
            opened.get(i).ifPresent(stop -> stops.computeIfAbsent(filing, id -> new ArrayList<>()).add(stop));
        }
        return stops;
    }

    private Optional<Stop> opened(Row it, PersonalKeys keys) {
        if (it.body() == null) return Optional.ofNullable(it.clear());
        return keys.decrypt(it.filing(), place(it.filing()), it.body()).map(text -> {
            var parts = text.split(" ");
            return new Stop(parts[1], LocalDate.parse(parts[2]), LocalDate.parse(parts[3]));
        });
    }

    /** Open filings whose journey names the division, a part of it, or what it is a part of. */
    List<UUID> listThrough(String division) {
        var prefix = ControlLevels.prefix(division);
        var asked = Stream.concat(Stream.of(in(prefix)), prefixes(prefix).map(this::named)).toArray(String[]::new);
        return db.sql("""
                select f.id from filing f where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived') and exists (select 1 from filing_stop s
                    where s.zone_id = f.zone_id and s.filing_id = f.id and (s.areas && cast(:areas as text[])
                        or s.division like :prefix || '%' or :prefix like regexp_replace(s.division, '(00)+$', '') || '%')) order by f.id""")
                .param("zone", CurrentZone.id()).param("areas", asked).param("prefix", prefix).query(UUID.class).list();
    }

    /** The areas a stop lies in, and the one it names: a change of any of the first, or of a part of the second, is its business. */
    private String[] areas(String division) {
        return Stream.concat(prefixes(division).map(this::in), Stream.of(named(ControlLevels.prefix(division)))).toArray(String[]::new);
    }

    private String in(String prefix) {
        return hashes.blindIndex(COLUMN, "in " + prefix);
    }

    private String named(String prefix) {
        return hashes.blindIndex(COLUMN, "named " + prefix);
    }

    private static Stream<String> prefixes(String digits) {
        return IntStream.iterate(2, length -> length <= digits.length(), length -> length + 2).mapToObj(length -> digits.substring(0, length));
    }

    /** Those from before whereabouts were sealed. @return how many were */
    public int seal(int most) {
        var clear = db.sql("select * from filing_stop where zone_id = :zone and division is not null order by filing_id, position limit :most").param("zone", CurrentZone.id())
                .param("most", most).query(FilingStops::row).list();
        var keys = cipher.ensureKeys(clear.stream().map(Row::filing).distinct().toList());
        db.sql("""
                update filing_stop s set body = n.body, areas = string_to_array(n.areas, ' '), division = null, from_day = null, until_day = null
                from unnest(:filings, cast(:positions as integer[]), cast(:bodies as text[]), cast(:areas as text[])) as n(filing, position, body, areas)
                where s.zone_id = :zone and s.filing_id = n.filing and s.position = n.position and s.division is not null""").param("zone", CurrentZone.id())
                .param("filings", Rows.array(clear.stream().map(Row::filing).toList())).param("positions", of(clear, it -> String.valueOf(it.position())))
                .param("bodies", of(clear, it -> keys.encrypt(it.filing(), place(it.filing()), text(it.position(), it.getClear()))))
                .param("areas", of(clear, it -> String.join(" ", areas(it.getClear().division())))).update();
        return clear.size();
    }

    private static String[] of(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** The position is in it, so that no stop can be put in another's place. */
    private static String text(int position, Stop it) {
        return position + " " + it.division() + " " + it.fromDay() + " " + it.untilDay();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var division = row.getString("division");
        return new Row(Rows.id(row, "filing_id"), row.getInt("position"),
                division == null ? null : new Stop(division, row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)), row.getString("body"));
    }

    private static Place place(UUID filing) {
        return new Place("filing_stop", "body", filing);
    }
}
