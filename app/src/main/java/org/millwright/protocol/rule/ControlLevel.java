package org.millwright.protocol.rule;

/** How strict control is, as the emergency responses count: I is the strictest. {@code NONE} is normal mode. Words on screen are {@code level.<name>}. */
public enum ControlLevel {
    NONE, IV, III, II, I;

    public boolean inForce() {
        return this != NONE;
    }
}
