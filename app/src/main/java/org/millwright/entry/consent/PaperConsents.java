package org.millwright.entry.consent;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.entry.consent.LegalBasis.Kind;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Consents that several people signed on paper, entered at once. Who has withdrawn is left out: that only the person's own page takes back. */
@Component
public class PaperConsents {

    private final Consents consents;
    private final LegalBases bases;
    private final Zones zones;
    private final Clock clock;

    PaperConsents(Consents consents, LegalBases bases, Zones zones, Clock clock) {
        this.consents = consents;
        this.bases = bases;
        this.zones = zones;
        this.clock = clock;
    }

    /** What rests on consent and nobody has said a word on, by person; those who lack nothing are left out. */
    public Map<UUID, List<FactCategory>> listLacking(Collection<UUID> members) {
        var by = bases.on(zones.currentZone().dayOf(clock.instant()));
        var needed = LegalBases.categories().stream().filter(it -> by.get(it).kind() == Kind.CONSENT).toList();
        if (needed.isEmpty() || members.isEmpty()) return Map.of();
        var said = consents.listOf(members);
        var lacking = new LinkedHashMap<UUID, List<FactCategory>>();
        for (var member : members) {
            var missing = needed.stream().filter(it -> !said.getOrDefault(member, Map.of()).containsKey(it)).toList();
            if (!missing.isEmpty()) lacking.put(member, missing);
        }
        return lacking;
    }

    public boolean lacks(UUID member, FactCategory category) {
        return listLacking(List.of(member)).getOrDefault(member, List.of()).contains(category);
    }

    /** Of one person and category; {@code keptBy} is empty when the person says it. */
    public void enter(CurrentUser user, UUID member, FactCategory category, String keptBy) {
        if (lacks(member, category)) consents.give(user, member, category, !keptBy.isEmpty(), keptBy);
    }

    /**
     * @param keptBy who keeps the signed papers
     * @return for how many people something was recorded
     */
    public int enter(CurrentUser user, Collection<UUID> members, String keptBy) {
        var lacking = listLacking(members);
        lacking.forEach((member, categories) -> categories.forEach(category -> consents.give(user, member, category, true, keptBy)));
        return lacking.size();
    }
}
