package org.millwright.planning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Option;

/**
 * The field in which work is chosen, and what finds it.
 *
 * @param text by which the options were found
 * @param more there is more work than options
 */
public record WorkFields(@Nullable String text, List<Option> options, @Nullable String chosen, boolean more) {}
