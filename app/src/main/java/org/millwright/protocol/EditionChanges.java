package org.millwright.protocol;

import java.util.List;
import org.springframework.stereotype.Component;

/** What one edition says otherwise than another of the same document. */
@Component
public class EditionChanges {

    private final Wordings wordings;

    EditionChanges(Wordings wordings) {
        this.wordings = wordings;
    }

    public List<ClauseChange> between(Edition before, Edition after) {
        return ClauseChange.between(wordings.listWordings(before.id()), wordings.listWordings(after.id()));
    }
}
