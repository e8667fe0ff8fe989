package org.millwright.http;

import java.util.List;
import java.util.stream.Stream;
import org.millwright.identity.CurrentUser;

/** A module's entries in the main navigation of a user; asked on every page, so it must not query per entry. */
public interface NavSource {

    /**
     * @param group message key of the group (nav.run, nav.match, nav.service, nav.base, nav.system), in that order on screen
     * @param order place within the group
     * @param phoneTab shown as a tab at the bottom on a phone (five at most)
     * @param also     addresses of pages that belong to it though they do not begin with its own
     */
    record Entry(String group, int order, String key, String href, String icon, boolean phoneTab, List<String> also) {

        public Entry(String group, int order, String key, String href, String icon, boolean phoneTab) {
            this(group, order, key, href, icon, phoneTab, List.of());
        }

        public Entry with(String... addresses) {
            return new Entry(group, order, key, href, icon, phoneTab, List.of(addresses));
        }

        /** How much of the address it says: the longest knows best. */
        int covers(String path) {
            return Stream.concat(Stream.of(href), also.stream()).filter(each -> path.equals(each) || path.startsWith(each + "/")).mapToInt(String::length).max().orElse(0);
        }
    }

    List<Entry> entriesFor(CurrentUser user);
}
