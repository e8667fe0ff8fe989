package org.millwright.entry.consent;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.protocol.rule.FactCategory;

/**
 * A person consents to a category being kept, or does so no more.
 *
 * @param onPaper somebody else entered what was signed
 * @param erased  pieces of evidence that went with a withdrawal
 */
public record ConsentStated(UUID zoneId, UUID memberId, FactCategory category, boolean given, boolean onPaper, int erased) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(given ? "consent.given" : "consent.withdrawn", "member", memberId, Map.of("category", category.name(), "onPaper", onPaper, "erased", erased));
    }
}
