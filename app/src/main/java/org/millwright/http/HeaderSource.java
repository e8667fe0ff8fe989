package org.millwright.http;

import java.util.List;
import org.millwright.identity.CurrentUser;
import org.millwright.ui.HeaderChip;
import org.millwright.ui.Words;

/** A module's facts in the header of every page (the control level, the edition in force). */
public interface HeaderSource {

    List<HeaderChip> chipsFor(CurrentUser user, Words words);
}
