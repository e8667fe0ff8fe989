package org.millwright.checkpoint.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.pass.claim.Purpose;

/** @param replaces the pass that this one takes the place of */
public record PassFormPage(PassForm form, @Nullable UUID replaces) {

    public boolean vehicle() {
        return Purpose.VEHICLE.name().equals(form.purpose());
    }
}
