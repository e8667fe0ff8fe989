package org.millwright.demand.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a crew and the engine does not need.
 *
 * @param dayPriceFen null: none named
 */
public record CrewLabel(UUID crewId, String name, UUID installerId, String installer, @Nullable Long dayPriceFen) {

    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile("(股份)?有限(责任)?公司$");

    /** What both are called together; what form of company it is says nothing here. */
    public String full() {
        return FORM.matcher(installer).replaceFirst("") + " · " + name;
    }

    public boolean matches(String text) {
        return (installer + ' ' + name + ' ' + full()).toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
    }
}
