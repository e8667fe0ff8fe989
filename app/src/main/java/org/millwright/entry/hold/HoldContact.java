package org.millwright.entry.hold;

import java.util.UUID;

/**
 * Who was with somebody that is held.
 *
 * @param close   counts as a close contact, so the rules judge him as one
 * @param cleared a health officer found that he was none
 */
public record HoldContact(UUID holdId, UUID memberId, UUID filingId, Way way, boolean close, boolean cleared, String clearReason) {

    public enum Way { CREW, RIDE, TUBE }
}
