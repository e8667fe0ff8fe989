package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CrewSearch;
import org.millwright.directory.StaleAfter;
import org.millwright.http.Paged;

/**
 * @param stale   how many active crews of the reader have a stale word
 * @param reminds the reader may ask all of those
 * @param imports the reader may bring a roster of crews
 * @param addsTo  the installer the reader may add a crew to
 */
public record CrewsPage(String q, String trade, CrewSearch.@Nullable Status status, @Nullable Boolean fresh, boolean inactive, Paged<CrewLine> crews, List<Term> trades,
                        StaleAfter staleAfter, long stale, boolean reminds, @Nullable UUID addsTo, boolean imports) {}
