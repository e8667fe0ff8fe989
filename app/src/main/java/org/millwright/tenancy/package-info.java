/**
 * Keeps the data of one zone apart from those of every other: names the zone a piece of work is for and sets it, in one place,
 * on every transaction the application opens. The database refuses rows of another zone (row-level security); this module only tells it which zone.
 */
@ApplicationModule(displayName = "Tenancy", allowedDependencies = {})
@NullMarked
package org.millwright.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
