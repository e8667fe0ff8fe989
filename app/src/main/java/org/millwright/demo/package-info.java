/**
 * A believable zone, made from a seed: companies, installers, crews, members and demands with dates relative to today, some of them excluded for each reason
 * there is. It fills the zone that {@code ./run} shows and, with more crews, the zone that measurements run on; in earnest it is never started.
 */
@ApplicationModule(displayName = "Demo zone", allowedDependencies = {"tenancy", "identity", "http", "directory", "directory::identifier", "demand", "responsibility", "planning", "entry", "entry::chain", "entry::fact", "entry::consent", "entry::quarantine", "checkpoint", "protocol", "protocol::rule", "protocol::level", "protocol::checklist", "protocol::emergency", "database", "vault"})
@NullMarked
package org.millwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
