package org.millwright.entry.hold;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody counts for ever as having been with somebody who is long gone: when the days are over, he is judged again without it. */
@Component
public class ContactsLapsing {

    private static final int AT_ONCE = 500;

    private final HoldContacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactsLapsing(HoldContacts contacts, ApplicationEventPublisher events, Clock clock) {
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many */
    public int watch() {
        var lapsed = contacts.lapse(clock.instant(), Hold.USUAL_DAYS, AT_ONCE);
        if (!lapsed.isEmpty()) events.publishEvent(new ContactsChanged(CurrentZone.id(), lapsed.stream().distinct().toList()));
        return lapsed.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> entryContactsLapsing(Zones zones, ObjectProvider<ContactsLapsing> lapsing, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-contacts-lapsing", Duration.ofMinutes(10), zones, zone -> transaction.executeWithoutResult(status -> lapsing.getObject().watch()));
        }
    }
}
