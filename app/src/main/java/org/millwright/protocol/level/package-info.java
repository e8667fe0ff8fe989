/**
 * Control levels and risk areas: dated, by division code, with their source. Nothing is written over: a new level ends the one before it. A change is confirmed only against the
 * consequences that were shown for it.
 */
@NamedInterface("level")
@NullMarked
package org.millwright.protocol.level;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
