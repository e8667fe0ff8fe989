package org.millwright.demand.ranking;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the crews of the first zones behind the start, so that whoever ranks first need not wait for it. */
@Component
class RosterWarmUp {

    private static final Logger log = LoggerFactory.getLogger(RosterWarmUp.class);
    private static final int ZONES = 20;
    private static final Duration LONGEST_ZONE = Duration.ofSeconds(5);

    private final RosterCache crews;
    private final Zones zones;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final AtomicBoolean leaving = new AtomicBoolean();
    private @Nullable Thread reader;

    RosterWarmUp(RosterCache crews, Zones zones, PlatformTransactionManager transactions, Clock clock) {
        this.crews = crews;
        this.zones = zones;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        reader = Thread.ofPlatform().daemon().name("roster-warm-up").start(() -> {
            try {
                zones.listZones().stream().limit(ZONES).takeWhile(zone -> !leaving.get()).forEach(this::read);
            } catch (RuntimeException e) {
                log.debug("the rosters are read when they are asked for", e);      // a node that stops at once has no database any more
            }
        });
    }

    /** While there still is a database: a connection that is taken away in the middle of a zone is told at length by the pool. */
    @EventListener(ContextClosedEvent.class)
    synchronized void end() throws InterruptedException {
        leaving.set(true);
        if (reader != null) reader.join(LONGEST_ZONE);
    }

    private void read(Zone zone) {
        CurrentZone.run(zone.id(), () -> reading.executeWithoutResult(status -> {
            try {
                crews.current(zone.dayOf(clock.instant()));
            } catch (DataAccessException e) {       // caught here, for the template would shout of a rollback that fails as well
                status.setRollbackOnly();
                log.debug("the roster is read when it is asked for", e);
            }
        }));
    }
}
