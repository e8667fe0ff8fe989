package org.millwright.protocol.web;

import java.util.List;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Wording;
import org.millwright.tenancy.Zone;

/** What of the protocol is in force in a zone, for everybody. */
public record PublicPage(Zone zone, List<Text> texts) {

    public record Text(Edition edition, List<Wording> clauses) {}
}
