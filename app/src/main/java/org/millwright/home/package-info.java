/**
 * The page a role starts on: what waits for me, by due time, gathered from the modules that know; figures come second.
 */
@ApplicationModule(displayName = "Home", allowedDependencies = {"tenancy", "identity", "http", "ui"})
@NullMarked
package org.millwright.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
