package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/**
 * A fact in the header, such as the control level.
 *
 * @param strong the part that counts ("管控 Ⅱ 级"), followed by {@code text} ("较严，11-12 起")
 * @param tone   tints the chip; null leaves it plain
 */
public record HeaderChip(String icon, String strong, String text, @Nullable Tone tone, @Nullable String href) {}
