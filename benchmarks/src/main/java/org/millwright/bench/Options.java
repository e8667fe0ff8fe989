package org.millwright.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code --name value} pairs of a command line. */
public record Options(Map<String, String> values) {

    /** @throws IllegalArgumentException for a name that is not known, or without a value */
    public static Options of(String[] arguments, String... known) {
        Map<String, String> values = new HashMap<>();
        var names = Set.of(known);
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].replaceFirst("^--", "");
            if (!names.contains(name) || i + 1 == arguments.length) throw new IllegalArgumentException("unknown option or no value: " + arguments[i]);
            values.put(name, arguments[i + 1]);
        }
        return new Options(values);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    public int[] numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
