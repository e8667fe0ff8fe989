package org.millwright.protocol;

import java.util.List;
import java.util.UUID;

/** Members of crews have just acknowledged the edition in force, by themselves or by having it read out: what was judged without that is to be judged again. */
public record MembersAcknowledged(UUID zoneId, List<UUID> members) {}
