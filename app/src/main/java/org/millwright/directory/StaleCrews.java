package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which crews have not been heard of for too long. */
@Component
public class StaleCrews {

    /** @param firstName of the crew whose word is oldest; empty when none is stale */
    public record Count(long active, long stale, String firstName) {}

    /**
     * @param since when the first of its two words went stale; of one that was never said, when the crew was registered
     * @param never whether one of the two was never said
     */
    public record Silent(UUID id, String name, Instant since, boolean never) {}

    private static final String STALE = """
            (capacity_stated_at is null or capacity_stated_at < :capacityCutoff or control_stated_at is null or control_stated_at < :controlCutoff)""";

    private final JdbcClient db;

    StaleCrews(JdbcClient db) {
        this.db = db;
    }

    /** The most urgent of an installer: first those never spoken of, then those silent for longest. */
    public List<Silent> listSilent(UUID installerId, StaleAfter staleAfter, Instant now, int limit) {
        return db.sql("""
                select id, name, capacity_stated_at is null or control_stated_at is null as never,
                       least(coalesce(capacity_stated_at + make_interval(days => :capacityDays), registered_at),
                             coalesce(control_stated_at + make_interval(days => :controlDays), registered_at)) as since
                from crew where zone_id = :zone and active and installer_id = :installer and %s
                order by never desc, since, name, id limit :limit""".formatted(STALE))
                .param("zone", CurrentZone.id()).param("installer", installerId).param("capacityDays", staleAfter.capacityDays())
                .param("controlDays", staleAfter.controlDays()).param("capacityCutoff", stamp(staleAfter.capacityCutoff(now)))
                .param("controlCutoff", stamp(staleAfter.controlCutoff(now))).param("limit", limit)
                .query((row, n) -> new Silent(row.getObject("id", UUID.class), row.getString("name"), instant(row, "since"), row.getBoolean("never"))).list();
    }

    /** @param installerId null: of the whole zone */
    public Count count(@Nullable UUID installerId, StaleAfter staleAfter, Instant now) {
        return db.sql("""
                select count(*) as active, count(*) filter (where %s) as stale,
                       coalesce((array_agg(name order by least(coalesce(capacity_stated_at, '-infinity'), coalesce(control_stated_at, '-infinity')), name)
                                 filter (where %s))[1], '') as first_name
                from crew where zone_id = :zone and active and (cast(:installer as uuid) is null or installer_id = :installer)""".formatted(STALE, STALE))
                .param("zone", CurrentZone.id()).param("installer", installerId, Types.OTHER)
                .param("capacityCutoff", stamp(staleAfter.capacityCutoff(now))).param("controlCutoff", stamp(staleAfter.controlCutoff(now)))
                .query((row, n) -> new Count(row.getLong("active"), row.getLong("stale"), row.getString("first_name"))).single();
    }
}
