package org.millwright.ui;

/** The states that look the same on every page: one icon and one tone each, so that a reader learns them once. The word comes from the page. */
public enum Status {
    OK(Tone.OK, "circle-check"),
    CONDITIONAL(Tone.ATTENTION, "alert-triangle"),
    QUARANTINE(Tone.ATTENTION, "bed"),
    REFUSED(Tone.BAD, "circle-x"),
    MISSING(Tone.UNKNOWN, "help-circle"),
    PENDING(Tone.UNKNOWN, "hourglass"),
    STALE(Tone.ATTENTION, "clock-exclamation"),
    EXCLUDED(Tone.IDLE, "ban"),
    LOCKED(Tone.INFO, "lock"),
    RUNNING(Tone.OK, "player-play"),
    PLANNED(Tone.INFO, "calendar"),
    PROPOSED(Tone.INFO, "sparkles"),
    SPLIT_SHIFT(Tone.UNKNOWN, "moon"),
    DRAFT(Tone.IDLE, "pencil"),
    OPEN(Tone.INFO, "circle-dashed"),
    SENT(Tone.INFO, "send"),
    DONE(Tone.OK, "check"),
    ENDED(Tone.IDLE, "circle-minus");

    private final Tone tone;
    private final String icon;

    Status(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public Badge badge(String text) {
        return new Badge(tone, icon, text);
    }
}
