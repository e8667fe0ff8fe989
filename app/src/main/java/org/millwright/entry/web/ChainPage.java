package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing;

/**
 * A filing and what of its chain there is.
 *
 * @param typed  a ride that was refused
 * @param orders the reader may order rides
 */
public record ChainPage(Filing filing, ChainView chain, @Nullable TransferInput typed, boolean orders) {}
