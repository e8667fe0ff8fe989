package org.millwright.planning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Option;

/**
 * Fields in which crews are chosen, and what finds them.
 *
 * @param text   by which the options were found
 * @param chosen of each field; the first is {@code crewId}, the others {@code with[0]} and so on
 * @param more   there are more crews than options
 */
public record CrewFields(@Nullable String text, List<Option> options, List<String> chosen, boolean more) {

    public static String name(int place) {
        return place == 0 ? "crewId" : "with[" + (place - 1) + "]";
    }
}
