package org.millwright.planning;

import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Bars that a person moves: judged by the rules, pinned where they are put, released again. */
@Component
public class Moves {

    /** On the published plan it makes a draft of the reader's, or goes on with the one they have of it. */
    public MoveAnswer move(CurrentUser user, UUID planId, Move wanted) {
        throw new UnsupportedOperationException("follows");
    }

    public void release(CurrentUser user, UUID planId, UUID packageId) {
        throw new UnsupportedOperationException("follows");
    }
}
