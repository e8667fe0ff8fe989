package org.millwright.vault;

import java.util.UUID;

/** The one place, within the current zone, where a ciphertext can be read; copied anywhere else it is refused. */
public record Place(String table, String column, UUID row) {}
