package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a form.
 *
 * @param field name of the input as the form sends it ({@code packages[0].heads}); empty for the form as a whole
 * @param text  in the reader's language: what was wrong, the rule, the nearest valid value
 * @param value what was typed
 */
public record FieldError(String field, String text, @Nullable String value) {}
