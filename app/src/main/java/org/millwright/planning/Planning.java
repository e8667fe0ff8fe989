package org.millwright.planning;

import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Starts and stops the searches of drafts. */
@Component
public class Planning {

    /** @return the run */
    public UUID start(CurrentUser user, UUID planId, int seconds) {
        throw new UnsupportedOperationException("follows");
    }

    /** It keeps its best so far. */
    public void stop(CurrentUser user, UUID planId, UUID runId) {
        throw new UnsupportedOperationException("follows");
    }
}
