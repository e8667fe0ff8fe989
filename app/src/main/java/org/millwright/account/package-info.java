/**
 * Signing in and out, one's own account, and the administration of users: the pages around {@code identity}.
 * They stand apart from it because pages lean on HTTP and audit, and both lean on identity.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = {"tenancy", "identity", "http", "home", "ui", "audit", "database"})
@NullMarked
package org.millwright.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
