package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pass that somebody wants signed. One subject has one live pass of a purpose at a time.
 *
 * @param from           when it begins to be good
 * @param until          when it is good no more
 * @param holder         the account of the person who carries it on a phone
 * @param organisationId whose office and crew leads may show it
 */
public record PassOrder(PassSubject subject, PassContent content, Instant from, Instant until, @Nullable UUID holder, @Nullable UUID organisationId) {}
