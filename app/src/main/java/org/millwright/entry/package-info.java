/**
 * Lets outside crews and equipment in safely, or says exactly why not (闭环): filings made in advance, what is known of the people, vehicles and equipment in them,
 * and the decision that follows from the protocol's rules, those facts and the clock. It is taken again whenever one of them changes.
 */
@ApplicationModule(displayName = "Entry", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "home", "file", "vault", "database",
        "directory", "directory::identifier", "directory::table", "demand", "responsibility", "checkpoint", "protocol", "protocol::rule", "protocol::level", "protocol::checklist", "protocol::emergency"})
@NullMarked
package org.millwright.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
