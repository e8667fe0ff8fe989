package org.millwright.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts of a person's record that are rows of the database as they stand; each statement asks for {@code :zone} and {@code :member}. */
public final class KnownRows {

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)");

    private final Map<String, String> statements = new LinkedHashMap<>();

    public KnownRows with(String part, String sql) {
        statements.put(part, sql);
        return this;
    }

    public Map<String, List<Map<String, Object>>> read(JdbcClient db, UUID memberId) {
        var known = new LinkedHashMap<String, List<Map<String, Object>>>();
        statements.forEach((part, sql) -> known.put(part, new ArrayList<>(db.sql(sql).param("zone", CurrentZone.id()).param("member", memberId).query().listOfRows())));
        return known;
    }

    public Set<String> tables() {
        var tables = new TreeSet<String>();
        statements.values().forEach(sql -> TABLE.matcher(sql).results().forEach(found -> tables.add(found.group(1))));
        return tables;
    }
}
