package org.millwright.ui;

import java.util.List;

/** A one-line word about what was just done, shown once at the top of the next page. */
public record Flash(Tone tone, String key, List<?> args) {}
