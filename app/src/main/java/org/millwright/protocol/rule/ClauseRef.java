package org.millwright.protocol.rule;

import java.util.UUID;

/**
 * A clause as decisions cite it.
 *
 * @param id     lasts across editions
 * @param number within the edition, {@code 3.2}
 */
public record ClauseRef(UUID id, String number) { }
