/**
 * Quarantine: places with rooms and beds, orders of people into them with a computed end, and what those people report each day.
 */
@NamedInterface("quarantine")
@NullMarked
package org.millwright.entry.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
