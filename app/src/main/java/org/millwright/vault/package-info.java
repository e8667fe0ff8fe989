/**
 * Keeps sensitive columns unreadable without the installation's keystore: envelope encryption bound to zone, table, column and row, and keyed hashes to find equals by.
 * A master key from the keystore wraps the data keys of each zone; both can be rotated, and the cipher can be exchanged (SM4 where it is asked for).
 */
@ApplicationModule(displayName = "Vault", allowedDependencies = {"tenancy", "database"})
@NullMarked
package org.millwright.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
