package org.millwright.ui;

/** A small mark: icon and word, coloured third. */
public record Badge(Tone tone, String icon, String text) {

    public static Badge of(Tone tone, String text) {
        return new Badge(tone, tone.icon(), text);
    }
}
