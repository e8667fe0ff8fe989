package org.millwright.notice.web;

import java.util.List;
import org.millwright.notice.InboxLine;

/** What the bell opens. */
public record NoticePanel(List<InboxLine> lines, long unread) {}
