package org.millwright.notice.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.notice.InboxLine;

/**
 * @param mail whether this installation sends e-mail
 * @param address where the reader wants it, as typed if it came back
 */
public record NoticesPage(Paged<InboxLine> lines, long unread, boolean unreadOnly, boolean mail, @Nullable String address) {}
