package org.millwright.entry.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.directory.Member;
import org.millwright.entry.consent.Consents.Statement;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.http.Paged;
import org.millwright.protocol.rule.FactCategory;

/** @param said the last word of each, by person */
public record ConsentsPage(Paged<Member> members, Map<UUID, Map<FactCategory, Statement>> said, Map<FactCategory, LegalBasis> bases) {}
