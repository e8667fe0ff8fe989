package org.millwright.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input.
 *
 * @param field name of the input as the form sends it ({@code packages[0].workMinutes}); empty for the whole
 * @param value what was found
 * @param key   message key; the text names the rule and the nearest valid value
 */
public record Problem(String field, @Nullable String value, String key, List<Object> args) {}
