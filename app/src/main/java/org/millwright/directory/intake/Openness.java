package org.millwright.directory.intake;

import org.millwright.directory.Masking;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/** How much of the people in it a roster that goes out tells. One rule for whatever names somebody: members and contacts, names, phones, numbers. */
enum Openness {

    /** To all but the installer: in part. */
    MASKED,
    /** To the installer that keeps these people and brought their names itself: document numbers alone stay in part. */
    NAMED,
    /** In full, for a purpose that is on record. */
    FULL;

    static Openness of(CurrentUser user, boolean forAPurpose) {
        return forAPurpose ? FULL : user.is(Role.INSTALLER) ? NAMED : MASKED;
    }

    String name(String name) {
        return this == MASKED ? Masking.name(name) : name;
    }

    String phone(String phone) {
        return this == MASKED ? Masking.phone(phone) : phone;
    }

    boolean numbers() {
        return this == FULL;
    }
}
