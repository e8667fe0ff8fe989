package org.millwright.ui;

/** What a colour says, never alone: an icon and a word stand beside it. Unknown is its own tone, for missing is not failed. */
public enum Tone {
    OK("ok", "circle-check"), ATTENTION("attention", "alert-triangle"), BAD("bad", "circle-x"), UNKNOWN("unknown", "help-circle"),
    IDLE("idle", "circle-minus"), INFO("info", "info-circle");

    private final String css;
    private final String icon;

    Tone(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    /** Class suffix: {@code mw-badge--ok}. */
    public String css() {
        return css;
    }

    /** The icon where nothing more telling is at hand. */
    public String icon() {
        return icon;
    }
}
