package org.millwright.http;

import java.util.List;
import org.millwright.identity.CurrentUser;

/** A module's entries in the main navigation of a user; asked on every page, so it must not query per entry. */
public interface NavSource {

    /**
     * @param group message key of the group (nav.run, nav.match, nav.service, nav.base, nav.system), in that order on screen
     * @param order place within the group
     * @param phoneTab shown as a tab at the bottom on a phone (five at most)
     */
    record Entry(String group, int order, String key, String href, String icon, boolean phoneTab) {}

    List<Entry> entriesFor(CurrentUser user);
}
