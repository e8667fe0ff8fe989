/**
 * The register (名录): companies and their sites, installers with licences, crews, members and certificates, and what a crew can do when –
 * calendar, bookings, control status. Everything that chooses a crew reads it here; nobody books a crew twice.
 */
@ApplicationModule(displayName = "Directory", allowedDependencies = {"tenancy", "identity", "http", "home", "ui", "audit", "notice", "vault"})
@NullMarked
package org.millwright.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
