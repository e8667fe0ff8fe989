package org.millwright.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.decision.EntryCase;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.Verdict;

/**
 * A filing on its way through a decision: the case, and what stands of it so far.
 *
 * @param computed  the facts of the case that rest on no evidence
 * @param divisions where the rules have to hold: the site's
 * @param before    the verdict that held until now; null for the first
 */
record OpenCase(EntryCase it, List<Fact> computed, String number, FilingState state, List<String> divisions, UUID installerId, UUID companyId, UUID siteId, UUID crewId,
                @Nullable Verdict before) {}
