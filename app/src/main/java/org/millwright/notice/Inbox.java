package org.millwright.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The inboxes of the current zone; a member reaches only their own. */
@Component
public class Inbox {

    private static final String LINE = "select id, key, args::text as args, href, created_at, read_at from notice where zone_id = :zone and membership_id = :member";

    /** As the indexes are ordered. */
    private static final String UNREAD_FIRST = " order by (read_at is not null), created_at desc, id desc";
    private static final String NEWEST_FIRST = " order by created_at desc, id desc";

    private final JdbcClient db;
    private final Signals signals;
    private final JsonMapper json;
    private final Clock clock;
    private final RowMapper<InboxLine> line;

    Inbox(JdbcClient db, Signals signals, JsonMapper json, Clock clock) {
        this.db = db;
        this.signals = signals;
        this.json = json;
        this.clock = clock;
        this.line = this::line;
    }

    record Delivered(UUID id, UUID membership) {}

    /** @return what is new; those who have it already get nothing twice */
    List<Delivered> deliver(Notice notice, Collection<UUID> memberships) {
        return db.sql("""
                insert into notice (zone_id, id, event_id, membership_id, key, args, href, created_at)
                select :zone, id, :event, membership, :key, :args::jsonb, :href, :now from unnest(:ids, :memberships) as each (id, membership)
                on conflict (zone_id, event_id, membership_id) do nothing
                returning id, membership_id""")
                .param("zone", notice.zoneId()).param("event", notice.noticeId()).param("key", notice.messageKey())
                .param("args", NoticeArgs.write(notice.args(), json)).param("href", notice.href()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", memberships.stream().map(member -> Ids.next()).toArray(UUID[]::new)).param("memberships", memberships.toArray(UUID[]::new))
                .query((row, n) -> new Delivered(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    /** Unread first, then the newest. */
    public Paged<InboxLine> listLines(CurrentUser user, boolean unreadOnly, Paged.Ask ask) {
        var condition = unreadOnly ? " and read_at is null" : "";
        var lines = db.sql(LINE + condition + (unreadOnly ? NEWEST_FIRST : UNREAD_FIRST) + " limit :limit offset :offset")
                .param("zone", CurrentZone.id()).param("member", user.membershipId()).param("limit", ask.size()).param("offset", ask.offset()).query(line).list();
        var total = db.sql("select count(*) from notice where zone_id = :zone and membership_id = :member" + condition)
                .param("zone", CurrentZone.id()).param("member", user.membershipId()).query(Long.class).single();
        return new Paged<>(lines, ask.page(), ask.size(), total);
    }

    public long countUnread(UUID membership) {
        return db.sql("select count(*) from notice where zone_id = :zone and membership_id = :member and read_at is null")
                .param("zone", CurrentZone.id()).param("member", membership).query(Long.class).single();
    }

    /** Of many at once; who has nothing unread is not among them. */
    Map<UUID, Long> countUnread(Collection<UUID> memberships) {
        var counts = new HashMap<UUID, Long>();
        db.sql("select membership_id, count(*) from notice where zone_id = :zone and membership_id = any(:members) and read_at is null group by membership_id")
                .param("zone", CurrentZone.id()).param("members", memberships.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    Optional<InboxLine> findNewestUnread(UUID membership) {
        return db.sql(LINE + " and read_at is null" + NEWEST_FIRST + " limit 1")
                .param("zone", CurrentZone.id()).param("member", membership).query(line).optional();
    }

    Optional<InboxLine> findLine(UUID membership, UUID id) {
        return db.sql(LINE + " and id = :id").param("zone", CurrentZone.id()).param("member", membership).param("id", id).query(line).optional();
    }

    public Optional<InboxLine> findLine(CurrentUser user, UUID id) {
        return findLine(user.membershipId(), id);
    }

    /** Every window of the reader sees the count fall. */
    public void read(CurrentUser user, UUID id) {
        var read = db.sql("update notice set read_at = :now where zone_id = :zone and membership_id = :member and id = :id and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", CurrentZone.id()).param("member", user.membershipId()).param("id", id).update();
        if (read > 0) signals.tell(List.of(user.membershipId()));
    }

    public int readAll(CurrentUser user) {
        var read = db.sql("update notice set read_at = :now where zone_id = :zone and membership_id = :member and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", CurrentZone.id()).param("member", user.membershipId()).update();
        if (read > 0) signals.tell(List.of(user.membershipId()));
        return read;
    }

    /** @return how many went, {@code most} at the most */
    int forget(Instant readBefore, Instant createdBefore, int most) {
        return db.sql("""
                delete from notice where zone_id = :zone and id in (
                    select id from notice
                    where zone_id = :zone and (created_at < :created or created_at < :read and read_at < :read)
                    order by created_at limit :most)""")
                .param("zone", CurrentZone.id()).param("created", createdBefore.atOffset(ZoneOffset.UTC)).param("read", readBefore.atOffset(ZoneOffset.UTC))
                .param("most", most).update();
    }

    private InboxLine line(ResultSet row, int n) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new InboxLine(row.getObject("id", UUID.class), row.getString("key"), json.readTree(row.getString("args")), row.getString("href"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), read == null ? null : read.toInstant());
    }
}
