package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.UUID;

/**
 * One measurement as a phone sends it.
 *
 * @param id      of the phone's making
 * @param watchId the same for measurements of one person that belong together
 */
public record Reading(UUID id, UUID watchId, UUID siteId, String person, double celsius, Instant at) { }
