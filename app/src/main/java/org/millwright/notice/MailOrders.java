package org.millwright.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Orders a mail in the transaction that delivers the notice. */
@Component
@ConditionalOnProperty("millwright.mail.host")
class MailOrders {

    static final String TASK = "notice-mail";

    private final SchedulerClient scheduler;
    private final MailAddresses addresses;
    private final Clock clock;

    MailOrders(SchedulerClient scheduler, MailAddresses addresses, Clock clock) {
        this.scheduler = scheduler;
        this.addresses = addresses;
        this.clock = clock;
    }

    void place(UUID zone, UUID membership, UUID notice) {
        if (!addresses.known(membership)) return;
        scheduler.scheduleIfNotExists(TaskDescriptor.of(TASK, MailOrder.class).instance(notice.toString()).data(new MailOrder(zone, membership, notice)).scheduledTo(clock.instant()));
    }
}
