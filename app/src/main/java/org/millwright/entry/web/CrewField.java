package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Option;

/**
 * The field in which a filing's crew is chosen, and what finds it.
 *
 * @param text    by which the options were found
 * @param chosen  stays among the options, whatever the text
 * @param more    there are more crews than options
 * @param offered whether there are so many that one would rather type than scroll
 */
public record CrewField(UUID filingId, @Nullable String text, @Nullable String chosen, List<Option> options, boolean more, boolean offered) {}
