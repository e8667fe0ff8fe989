package org.millwright.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Tells events again whose listener has failed, or whose node has ended between the event's commit and its listener. Listeners are told at least once, so this may
 * err towards telling twice. What is stale we ask of the registry's table ourselves: Spring Modulith 2.1.1's own monitor ({@code spring.modulith.events.staleness})
 * goes by the time of publication even while an event is being told again (its issue 1838), and its minimum age is ignored (1942).
 */
@Component
class Redelivery {

    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);

    /** Longer than any listener works and waits for its turn. */
    static final Duration STALE = Duration.ofMinutes(5);

    private static final int BATCH = 200;

    /** Waits double from half a minute to an hour: about a day of trying. */
    private static final int MOST_ATTEMPTS = 30;

    /** An event whose class is gone is never even tried. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private final FailedEventPublications publications;
    private final JdbcClient db;
    private final Clock clock;

    Redelivery(FailedEventPublications publications, JdbcClient db, Clock clock) {
        this.publications = publications;
        this.db = db;
        this.clock = clock;
    }

    /** For one node at a time. @return how many were told again */
    int redeliver() {
        putAside();
        markStale();
        var due = Set.copyOf(listDue());
        if (due.isEmpty()) return 0;
        log.warn("{} events had not reached their listeners and are told again", due.size());
        publications.resubmit(ResubmissionOptions.defaults().withBatchSize(countFailed()).withFilter(publication -> due.contains(publication.getIdentifier())));
        return due.size();
    }

    /** By the last attempt: {@code greatest} passes over what is null. */
    private void markStale() {
        db.sql("""
                update event_publication set status = 'FAILED'
                where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') and greatest(publication_date, last_resubmission_date) < :before""")
                .param("before", before(STALE)).update();
    }

    /** Chosen here rather than by the registry, whose batch would be filled by the oldest failures, however often they have failed, and starve the others. */
    private List<UUID> listDue() {
        return db.sql("""
                select id from event_publication
                where status = 'FAILED'
                  and coalesce(last_resubmission_date, publication_date) < :now::timestamptz - least(interval '30 seconds' * power(2, least(completion_attempts, 10)), interval '1 hour')
                order by publication_date limit :limit""")
                .param("now", before(Duration.ZERO)).param("limit", BATCH).query(UUID.class).list();
    }

    private int countFailed() {
        return Math.max(1, db.sql("select count(*) from event_publication where status = 'FAILED'").query(Integer.class).single());
    }

    /** What can never be delivered is kept in the archive for somebody to look at, instead of being tried for ever. */
    private void putAside() {
        var columns = "id, listener_id, event_type, serialized_event, publication_date, completion_date, status, completion_attempts, last_resubmission_date";
        db.sql("""
                with gone as (
                    delete from event_publication where status = 'FAILED' and (completion_attempts >= :most or publication_date < :oldest) returning %1$s)
                insert into event_publication_archive (%1$s) select %1$s from gone returning id, event_type, listener_id""".formatted(columns))
                .param("most", MOST_ATTEMPTS).param("oldest", before(OLDEST))
                .query((row, n) -> "%s (%s for %s)".formatted(row.getString(1), row.getString(2), row.getString(3))).list()
                .forEach(one -> log.error("event {} could not be delivered and lies in event_publication_archive now", one));
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
