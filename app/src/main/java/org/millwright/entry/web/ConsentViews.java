package org.millwright.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.consent.Consents;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.retention.Erasing;
import org.millwright.entry.retention.KeptDays;
import org.millwright.entry.retention.PersonRecords;
import org.millwright.entry.web.ConsentPage.CategoryView;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** What is kept of one person, and what the reader may do about it. */
@Component
class ConsentViews {

    private final Consents consents;
    private final LegalBases bases;
    private final KeptDays kept;
    private final PersonRecords records;
    private final Erasing erasing;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    ConsentViews(Consents consents, LegalBases bases, KeptDays kept, PersonRecords records, Erasing erasing, Members members, Zones zones, Clock clock) {
        this.consents = consents;
        this.bases = bases;
        this.kept = kept;
        this.records = records;
        this.erasing = erasing;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    /** Of the reader; somebody who is in no crew has nothing here. */
    ConsentPage mine(CurrentUser user) {
        return members.findByAccount(user.accountId()).map(it -> page(user, it, "", "")).orElseGet(() -> new ConsentPage(null, user.name(), true, true, List.of(), 0, false, List.of(), List.of(), "", ""));
    }

    /** @param reason as typed for an erasure that was refused, as is {@code source} */
    ConsentPage page(CurrentUser user, Member person, String reason, String source) {
        var now = bases.on(today());
        var days = kept.on(today());
        var there = consents.keptOf(person.id());
        Map<FactCategory, Consents.Statement> said = consents.listOf(List.of(person.id())).getOrDefault(person.id(), Map.of());
        var categories = LegalBases.categories().stream()
                .map(it -> new CategoryView(now.get(it), days.get(it), there.getOrDefault(it, new Consents.Kept(0, null)), said.get(it))).toList();
        boolean destroys = own(user, person) || user.is(Role.HEALTH_OFFICER);
        return new ConsentPage(person.id(), person.maskedName(), own(user, person), user.role().inTheField(), categories, consents.countOpenFilings(person.id()), destroys,
                destroys ? records.listErasures(person.id()) : List.of(), destroys ? erasing.listHeld(person.id()) : List.of(), reason, source);
    }

    static boolean own(CurrentUser user, Member person) {
        return user.accountId().equals(person.accountId());
    }

    LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }
}
