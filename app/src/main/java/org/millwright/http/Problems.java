package org.millwright.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with an input, in the order of its fields; collected wholly, so that a person corrects once. */
public final class Problems {

    private final List<Problem> list = new ArrayList<>();

    public Problems add(String field, @Nullable Object value, String key, Object... args) {
        list.add(new Problem(field, value == null ? null : value.toString(), key, Arrays.asList(args)));
        return this;
    }

    public boolean any() {
        return !list.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(list);
    }
}
