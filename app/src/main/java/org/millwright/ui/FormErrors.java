package org.millwright.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form that came back, in the order of its fields. */
public record FormErrors(List<FieldError> list) {

    public static final FormErrors NONE = new FormErrors(List.of());

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
