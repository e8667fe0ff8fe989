package org.millwright.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the current zone: added and looked for, never anything else. */
@Component
public class AuditEntries {

    static final String COLUMNS = "e.zone_id, e.id, e.at, e.membership_id, e.role, e.organisation_id, e.channel, e.action, e.subject_type, e.subject_id, "
            + "e.details::text as details, e.reason, e.address, e.request_id";

    private final JdbcClient db;

    AuditEntries(JdbcClient db) {
        this.db = db;
    }

    void add(AuditEntry entry) {
        db.sql("""
                insert into audit_entry (zone_id, id, era, at, membership_id, role, organisation_id, channel, action, subject_type, subject_id, details, reason, address, request_id)
                values (:zone, :id, (select system_identifier from pg_control_system()), :at, :membership, :role, :organisation, :channel, :action, :subjectType, :subject,
                        :details::jsonb, :reason, :address, :request)""")
                .param("zone", entry.zoneId()).param("id", entry.id()).param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("membership", entry.membershipId(), java.sql.Types.OTHER).param("role", entry.role(), java.sql.Types.VARCHAR)
                .param("organisation", entry.organisationId(), java.sql.Types.OTHER).param("channel", entry.channel()).param("action", entry.action())
                .param("subjectType", entry.subjectType()).param("subject", entry.subjectId()).param("details", entry.details())
                .param("reason", entry.reason(), java.sql.Types.VARCHAR).param("address", entry.address(), java.sql.Types.VARCHAR)
                .param("request", entry.requestId(), java.sql.Types.VARCHAR).update();
    }

    public Optional<AuditEntry> findEntry(UUID id) {
        return db.sql("select " + COLUMNS + " from audit_entry e where e.zone_id = :zone and e.id = :id")
                .param("zone", CurrentZone.id()).param("id", id).query(AuditEntries::entry).optional();
    }

    /** Newest first, one more than {@code limit} where there are more. */
    public List<AuditEntry> listEntries(AuditSearch search, int limit) {
        var sql = new StringBuilder("select " + COLUMNS + " from audit_entry e where e.zone_id = :zone");
        if (search.from() != null) sql.append(" and e.at >= :from");
        if (search.until() != null) sql.append(" and e.at < :until");
        if (search.actors() != null) sql.append(" and e.membership_id = any(:actors)");
        if (search.action() != null) sql.append(search.action().endsWith(".") ? " and starts_with(e.action, :action)" : " and e.action = :action");
        if (search.subjects() != null) sql.append(search.subjectType() == null ? " and e.subject_id = any(:subjects)" : " and (e.subject_id = any(:subjects) or e.subject_type = :subjectType)");
        else if (search.subjectType() != null) sql.append(" and e.subject_type = :subjectType");
        if (search.subjectId() != null) sql.append(" and e.subject_id = :subject");
        if (search.before() != null) sql.append(" and (e.at, e.id) < (:beforeAt, :beforeId)");
        var statement = db.sql(sql.append(" order by e.at desc, e.id desc limit :limit").toString())
                .param("zone", CurrentZone.id()).param("limit", limit + 1);
        if (search.from() != null) statement = statement.param("from", at(search.from()));
        if (search.until() != null) statement = statement.param("until", at(search.until()));
        if (search.actors() != null) statement = statement.param("actors", search.actors().toArray(UUID[]::new));
        if (search.action() != null) statement = statement.param("action", search.action());
        if (search.subjectType() != null) statement = statement.param("subjectType", search.subjectType());
        if (search.subjectId() != null) statement = statement.param("subject", search.subjectId());
        if (search.subjects() != null) statement = statement.param("subjects", search.subjects().toArray(UUID[]::new));
        if (search.before() != null) statement = statement.param("beforeAt", at(search.before().at())).param("beforeId", search.before().id());
        return statement.query(AuditEntries::entry).list();
    }

    /** The actions that occur in the zone; steps from one to the next in their index instead of reading all entries. */
    public List<String> listActions() {
        return db.sql("""
                with recursive occurring as (
                    (select action from audit_entry where zone_id = :zone order by action limit 1)
                    union all
                    select (select e.action from audit_entry e where e.zone_id = :zone and e.action > occurring.action order by e.action limit 1)
                    from occurring where occurring.action is not null)
                select action from occurring where action is not null""").param("zone", CurrentZone.id()).query(String.class).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(row.getObject("zone_id", UUID.class), row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("membership_id", UUID.class), row.getString("role"), row.getObject("organisation_id", UUID.class), row.getString("channel"),
                row.getString("action"), row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getString("details"),
                row.getString("reason"), row.getString("address"), row.getString("request_id"));
    }
}
