package org.millwright.notice;

import java.util.UUID;
import org.millwright.identity.Memberships;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts each notice into the inboxes of its recipients, after its event's transaction, at least once; a second time changes nothing. */
@Component
class Delivery {

    private final Memberships memberships;
    private final Inbox inbox;
    private final Signals signals;
    private final ObjectProvider<MailOrders> mail;

    Delivery(Memberships memberships, Inbox inbox, Signals signals, ObjectProvider<MailOrders> mail) {
        this.memberships = memberships;
        this.inbox = inbox;
        this.signals = signals;
        this.mail = mail;
    }

    @ApplicationModuleListener
    void deliver(Notice notice) {
        var to = notice.recipients();
        var delivered = inbox.deliver(notice, memberships.listActiveIds(to.memberships(), to.organisations(), to.roles()));
        signals.tell(delivered.stream().map(Inbox.Delivered::membership).toList());
        mail.ifAvailable(orders -> delivered.forEach(one -> orders.place(notice.zoneId(), one.membership(), one.id())));
    }
}
