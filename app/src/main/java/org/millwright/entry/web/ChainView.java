package org.millwright.entry.web;

import java.util.List;
import org.millwright.entry.chain.Chains.Gap;
import org.millwright.entry.chain.Chains.Seen;
import org.millwright.entry.chain.Transfers.Stretch;
import org.millwright.entry.chain.Transfers.Ordered;

/** Where the crew was seen, the gaps, the rides and the site's hours in turn. */
public record ChainView(List<Seen> seen, List<Gap> gaps, List<Ordered> transfers, List<Stretch> shifts) {}
