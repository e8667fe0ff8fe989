package org.millwright.demand.ranking.supply.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/** Which page of a list its address asks for, as typed; what is no number asks for the first. */
public record SupplyAsk(@Nullable String page, @Nullable String size) {

    Paged.Ask ask() {
        return new Paged.Ask(number(page, 1), number(size, Paged.Ask.DEFAULT_SIZE));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : otherwise;
    }
}
