package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;

/**
 * Who of a filing's people has not said a word on which category.
 *
 * @param keptBy as typed
 */
public record PaperConsentPage(UUID filingId, String number, List<Lacking> people, String keptBy, boolean ticked, boolean phone) {

    public record Lacking(UUID id, String name, List<FactCategory> categories) {}
}
