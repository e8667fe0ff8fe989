package org.millwright.notice.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Inbox;
import org.millwright.notice.MailAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own inbox. */
@Controller
class NoticeController {

    public record AddressForm(@Nullable String address) {}

    private static final int IN_PANEL = 8;

    private final Inbox inbox;
    private final MailAddresses addresses;
    private final TransactionTemplate transaction;
    private final boolean mail;

    NoticeController(Inbox inbox, MailAddresses addresses, TransactionTemplate transaction, @Value("${millwright.mail.host:}") String mailHost) {
        this.inbox = inbox;
        this.addresses = addresses;
        this.transaction = transaction;
        this.mail = !mailHost.isBlank();
    }

    @GetMapping("/notices")
    @Allowed(anyRole = true, scope = "notice:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        return Answer.page("notice/list", page(user, filter.equals("unread"), new Paged.Ask(page, size), addresses.findAddress(user.membershipId()).orElse(null)));
    }

    private NoticesPage page(CurrentUser user, boolean unreadOnly, Paged.Ask ask, @Nullable String address) {
        return new NoticesPage(inbox.listLines(user, unreadOnly, ask), inbox.countUnread(user.membershipId()), unreadOnly, mail, address);
    }

    @GetMapping("/notices/panel")
    @Allowed(anyRole = true)
    Answer panel(CurrentUser user) {
        return Answer.fragment("notice/panel", new NoticePanel(inbox.listLines(user, false, new Paged.Ask(1, IN_PANEL)).rows(), inbox.countUnread(user.membershipId())));
    }

    @GetMapping("/notices/unread")
    @Allowed(anyRole = true, scope = "notice:read")
    Answer unread(CurrentUser user) {
        return Answer.fragment("notice/unread", new Unread(inbox.countUnread(user.membershipId())));
    }

    /** Goes where the notice points; having gone there, one has read it. Repeating it changes nothing more, so it may be a link. */
    @GetMapping("/notices/{id}")
    @Allowed(anyRole = true)
    @OwnTransactions
    Answer open(CurrentUser user, @PathVariable UUID id) {
        return transaction.execute(status -> {
            var line = inbox.findLine(user, id).orElseThrow(() -> new NotFound("notice"));
            inbox.read(user, id);
            return Answer.done(line.href());
        });
    }

    @PostMapping("/notices/{id}/reading")
    @Allowed(anyRole = true, scope = "notice:write")
    Answer read(CurrentUser user, @PathVariable UUID id) {
        inbox.findLine(user, id).orElseThrow(() -> new NotFound("notice"));
        inbox.read(user, id);
        return Answer.done("/notices");
    }

    @PostMapping("/notices/reading")
    @Allowed(anyRole = true, scope = "notice:write")
    Answer readAll(CurrentUser user) {
        var read = inbox.readAll(user);
        return Answer.done("/notices").say("notice.all.done", read);
    }

    @PostMapping("/notices/address")
    @Allowed(anyRole = true)
    Answer setAddress(CurrentUser user, @Input AddressForm form) {
        var address = Optional.ofNullable(form.address()).orElse("").strip();
        if (address.isEmpty()) {
            addresses.remove(user.membershipId());
            return Answer.done("/notices").say("notice.mail.off");
        }
        if (!MailAddresses.wellFormed(address)) {
            return Answer.refused("notice/list", page(user, false, new Paged.Ask(1, 0), address), new Problems().add("address", address, "notice.mail.malformed", address));
        }
        addresses.set(user.membershipId(), address);
        return Answer.done("/notices").say("notice.mail.on");
    }
}
