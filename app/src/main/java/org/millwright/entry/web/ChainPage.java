package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing;

/**
 * A filing and what of its chain there is.
 *
 * @param typed   a ride that was refused
 * @param shift   hours in turn that were refused
 * @param orders  the reader may order rides
 * @param tells   may say where the crew is
 * @param divides may divide the site's hours
 * @param decides one of the two offices, who close gaps
 */
public record ChainPage(Filing filing, ChainView chain, @Nullable TransferInput typed, ChainController.@Nullable ShiftInput shift, boolean orders, boolean tells, boolean divides,
                        boolean decides) {}
