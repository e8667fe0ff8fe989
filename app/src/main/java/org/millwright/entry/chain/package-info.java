/**
 * The unbroken chain (闭环) from the gate by vehicle to site and lodging: rides with a seat for everybody, where a crew was seen, the gaps between, and the hours that
 * local and outside crews have a site in turn.
 */
@NamedInterface("chain")
@NullMarked
package org.millwright.entry.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
