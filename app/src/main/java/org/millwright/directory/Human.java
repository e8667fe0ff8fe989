package org.millwright.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, whatever they act as: where a thing takes two people, two memberships are not enough.
 *
 * @param personId the first record in the register of whoever signs in with the account; null for those whom the register does not know
 */
public record Human(UUID accountId, @Nullable UUID personId) {}
