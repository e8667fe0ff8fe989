/**
 * Brings a company that needs machinery installed together with a crew that can do it: demands and their work packages, invitations with a deadline,
 * and engagements, in which a crew's time is booked so that nobody is ever booked twice. An engaged demand is a project.
 */
@ApplicationModule(displayName = "Demand", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "file", "directory", "home", "responsibility", "protocol", "protocol::rule", "protocol::checklist"})
@NullMarked
package org.millwright.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
