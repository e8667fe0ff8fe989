package org.millwright.home;

import java.util.List;
import org.millwright.identity.CurrentUser;

/** What a module finds for the search box of the header, among what the user may see. */
public interface SearchSource {

    /**
     * @param kind message key of the kind of record
     * @param note a second line in its final form; may be empty
     */
    record Hit(String kind, String icon, String title, String note, String href) {}

    /** At most {@code limit} hits, best first; the text is neither blank nor longer than a line. */
    List<Hit> search(CurrentUser user, String text, int limit);
}
