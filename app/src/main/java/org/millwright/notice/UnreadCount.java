package org.millwright.notice;

import org.millwright.http.UnreadNotices;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** The figure beside the bell, counted in an index that holds nothing but unread notices. */
@Component
public class UnreadCount implements UnreadNotices {

    private final Inbox inbox;

    UnreadCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public long unreadFor(CurrentUser user) {
        return inbox.countUnread(user.membershipId());
    }
}
