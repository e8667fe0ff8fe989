package org.millwright.directory;

import java.util.Set;
import java.util.UUID;

/** A roster has changed what the register says of these crews, all in one transaction; the record of it is the import's own. */
public record CrewsChanged(UUID zoneId, Set<UUID> crews) {}
