package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/** @param place negative: behind; 0: here; positive: ahead */
public record PathStep(String icon, String title, @Nullable String note, int place) {}
