package org.millwright.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form that came back, in the order of its fields.
 *
 * @param filesAgain  names of the files that were sent with it: a browser never sends the same file again by itself
 * @param secretAgain whether a password was typed, which no page gives back
 */
public record FormErrors(List<FieldError> list, List<String> filesAgain, boolean secretAgain) {

    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors(List<FieldError> list) {
        this(list, List.of(), false);
    }

    public boolean any() {
        return !list.isEmpty();
    }

    public int count() {
        return list.size();
    }

    public @Nullable String of(String field) {
        return find(field).map(FieldError::text).orElse(null);
    }

    public Optional<FieldError> find(String field) {
        return list.stream().filter(error -> error.field().equals(field)).findFirst();
    }
}
