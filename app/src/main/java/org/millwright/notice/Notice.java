package org.millwright.notice;

import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** An event that somebody should hear of. It is delivered to each recipient's inbox once, however often it is published again, and worded when it is read. */
public interface Notice extends ZoneEvent {

    /** The same whenever the same thing is told again: a recipient sees one notice of each id. */
    UUID noticeId();

    Recipients recipients();

    /** Message of one line, in the reader's language. */
    String messageKey();

    /** Texts, numbers, {@code Instant}s, {@code LocalDate}s and {@link Word}s; no personal data beyond what every recipient may see. */
    List<Object> args();

    /** Where to look, as an address of ours ({@code /demands/…}). */
    String href();

    /** An argument that is itself a message, such as a state or a reason. */
    record Word(String key) {}
}
