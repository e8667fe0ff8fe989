package org.millwright.planning;

import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Drafts begin, suppose and end. */
@Component
public class Drafts {

    /** A draft that begins as the published plan, or empty where there is none. */
    public UUID begin(CurrentUser user, String name) {
        throw new UnsupportedOperationException("follows");
    }

    public void discard(CurrentUser user, UUID planId) {
        throw new UnsupportedOperationException("follows");
    }

    public void suppose(CurrentUser user, UUID planId, PlanEdit edit) {
        throw new UnsupportedOperationException("follows");
    }

    public void dropEdit(CurrentUser user, UUID planId, UUID editId) {
        throw new UnsupportedOperationException("follows");
    }
}
