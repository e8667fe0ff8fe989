/**
 * Who did what, when, why and from where: one entry for each change and each reading of personal data, in the transaction of the change itself.
 * Entries are only ever added; a chain sealed behind the writes, keyed by the vault, shows any that were changed, removed or put in later.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = {"tenancy", "database", "identity", "vault", "http", "ui"})
@NullMarked
package org.millwright.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
