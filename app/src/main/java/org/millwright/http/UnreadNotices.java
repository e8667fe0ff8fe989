package org.millwright.http;

import org.millwright.identity.CurrentUser;

/** How many notices a user has not read; shown in the header of every page, so it must be one cheap query. */
public interface UnreadNotices {

    long unreadFor(CurrentUser user);
}
