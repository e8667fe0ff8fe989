package org.millwright.protocol.level.web;

import org.millwright.protocol.rule.ControlLevel;
import org.millwright.ui.Tone;

/** How a level looks wherever it is shown. */
public final class LevelLook {

    private LevelLook() { }

    public static Tone tone(ControlLevel level) {
        return switch (level) {
            case NONE -> Tone.OK;
            case IV, III -> Tone.INFO;
            case II -> Tone.ATTENTION;
            case I -> Tone.BAD;
        };
    }

    public static String icon(ControlLevel level) {
        return switch (level) {
            case NONE -> "shield-check";
            case IV, III -> "shield";
            case II, I -> "shield-half";
        };
    }
}
