package org.millwright.responsibility.web;

import java.time.LocalDate;
import java.util.List;
import org.millwright.responsibility.PromiseText;
import org.millwright.responsibility.Promises;

/**
 * @param now  what each part reads today
 * @param set  the zone's own, newest first
 * @param sets the reader may set others
 */
public record PromiseTextsPage(List<Line> now, List<PromiseText> set, PromiseForm form, LocalDate today, boolean sets) {

    /** @param own the zone's words, not the product's */
    public record Line(Promises.Part part, Promises.Promise words, boolean own) {}
}
