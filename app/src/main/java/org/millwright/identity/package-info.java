/**
 * Who may do what: accounts, organisations and their memberships with a role in a zone, sign-in, sessions, API tokens and one-time links.
 * An account may belong to several zones; everything it does happens through one membership, and every operation names the roles allowed to do it.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = {"tenancy"})
@NullMarked
package org.millwright.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
