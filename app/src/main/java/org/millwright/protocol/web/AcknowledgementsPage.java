package org.millwright.protocol.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Unacknowledged.Count;
import org.millwright.protocol.Unacknowledged.CrewRow;
import org.millwright.protocol.Unacknowledged.OfficeRow;
import org.millwright.protocol.Unacknowledged.Person;

/**
 * Who has not acknowledged an edition.
 *
 * @param chosen  the crew looked into, with its {@code people}
 * @param readsOut the reader leads the crew and may read it out to those without an account
 */
public record AcknowledgementsPage(Edition edition, Count count, Paged<CrewRow> crews, List<OfficeRow> offices, @Nullable UUID chosen, List<Person> people, boolean readsOut,
                                   boolean field) {}
