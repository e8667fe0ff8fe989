package org.millwright.notice;

import java.time.Clock;
import java.util.Optional;
import org.millwright.identity.Accounts;
import org.millwright.identity.Memberships;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail: reads in a short transaction, sends outside of it. A notice read meanwhile, an address taken back and a member who has left need none. A kind of
 * notice may word its own title ({@code <key>.mail}, without arguments); the notice itself, which may name people, stays inside.
 */
@Component
@ConditionalOnProperty("millwright.mail.host")
class MailDelivery {

    private final Inbox inbox;
    private final MailAddresses addresses;
    private final MailPost post;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate reading;

    MailDelivery(Inbox inbox, MailAddresses addresses, MailPost post, Memberships memberships, Accounts accounts, Zones zones, MessageSource messages, Clock clock,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.addresses = addresses;
        this.post = post;
        this.memberships = memberships;
        this.accounts = accounts;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Mail(String to, String subject, String text) {}

    void deliver(MailOrder order) {
        CurrentZone.run(order.zone(), () -> reading.execute(status -> mail(order)).ifPresent(mail -> post.send(mail.to(), mail.subject(), mail.text())));
    }

    private Optional<Mail> mail(MailOrder order) {
        var line = inbox.findLine(order.membership(), order.notice()).filter(InboxLine::unread);
        var address = addresses.findAddress(order.membership());
        var member = memberships.findMembership(order.membership()).filter(known -> known.endedAt() == null);
        if (line.isEmpty() || address.isEmpty() || member.isEmpty()) return Optional.empty();
        var account = accounts.getAccount(member.get().accountId());
        if (!account.active()) return Optional.empty();
        var zone = zones.getZone(order.zone());
        var words = new Words(account.locale(), messages, zone.timeZone(), clock.instant());
        var own = line.get().key() + ".mail";
        var title = words.has(own) ? words.t(own) : words.t("notice.mail.title");
        return Optional.of(new Mail(address.get(), words.t("notice.mail.subject", zone.name(words.locale()), title),
                words.t("notice.mail.text", title, post.link(line.get().href()).toString())));
    }
}
