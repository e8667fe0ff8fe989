package org.millwright.checkpoint.web;

import org.millwright.checkpoint.IssuedPass;
import org.millwright.ui.Status;

/** How a pass's state is drawn, on every page alike. */
public final class PassLook {

    private PassLook() {}

    public static Status of(IssuedPass.State state) {
        return switch (state) {
            case VALID -> Status.OK;
            case NOT_YET -> Status.PLANNED;
            case EXPIRED -> Status.ENDED;
            case REVOKED -> Status.REFUSED;
        };
    }
}
