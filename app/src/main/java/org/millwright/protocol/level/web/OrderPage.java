package org.millwright.protocol.level.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.level.Preview;
import org.millwright.ui.Option;

/**
 * A form, or what it would mean.
 *
 * @param places  the divisions the zone knows
 * @param place   of the order, in the reader's language; empty for the whole zone
 * @param preview null while the form is filled in
 * @param moved   something has changed since it was looked at
 */
public record OrderPage<F>(F form, List<Option> places, String place, @Nullable Preview preview, boolean moved) { }
