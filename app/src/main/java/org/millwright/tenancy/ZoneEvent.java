package org.millwright.tenancy;

import java.util.UUID;

/** Something that happened in a zone; its listeners, also the late ones, run with that zone bound. */
public interface ZoneEvent {

    UUID zoneId();
}
