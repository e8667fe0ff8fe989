package org.millwright.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.millwright.audit.AuditChain;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditEntry;
import org.millwright.audit.AuditSearch;
import org.millwright.audit.Subjects;
import org.millwright.http.Answer;
import org.millwright.http.NotFound;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looking through what was done, and having the chain verified. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditEntries entries;
    private final AuditChain chain;
    private final MemberNames names;
    private final Subjects subjects;
    private final Zones zones;
    private final JsonMapper json;

    AuditController(AuditEntries entries, AuditChain chain, MemberNames names, Subjects subjects, Zones zones, JsonMapper json) {
        this.entries = entries;
        this.chain = chain;
        this.names = names;
        this.subjects = subjects;
        this.zones = zones;
        this.json = json;
    }

    @GetMapping("/audit")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "audit:read")
    Answer search(CurrentUser user, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String after) {
        var filter = new AuditPage.Filter(from, to, actor, action, subject, after);
        var problems = new Problems();
        var search = new Typed(filter, zones.currentZone().timeZone(), problems).search(names, subjects);
        if (problems.any()) return Answer.refused("audit/list", page(user, filter, List.of()), problems);
        return Answer.page("audit/list", page(user, filter, entries.listEntries(search, PAGE)));
    }

    private AuditPage page(CurrentUser user, AuditPage.Filter filter, List<AuditEntry> found) {
        var shown = new ArrayList<>(found.subList(0, Math.min(PAGE, found.size())));
        var actors = names.namesOf(shown.stream().map(AuditEntry::membershipId).filter(Objects::nonNull).distinct().toList());
        var next = found.size() > PAGE ? AuditSearch.Position.of(shown.getLast()).toString() : null;
        var called = subjects.namesOf(shown.stream().map(AuditEntry::subjectId).distinct().toList());
        return new AuditPage(filter, shown.stream().map(entry -> AuditPage.Row.of(entry, entry.membershipId() == null ? null : actors.get(entry.membershipId()),
                called.get(entry.subjectId()))).toList(),
                next, entries.listActions(), chain.state(), user.is(Role.ADMINISTRATOR));
    }

    @GetMapping("/audit/{id}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "audit:read")
    Answer show(@PathVariable UUID id) {
        var entry = entries.findEntry(id).orElseThrow(() -> new NotFound("audit entry"));
        var actor = entry.membershipId() == null ? null : names.namesOf(List.of(entry.membershipId())).get(entry.membershipId());
        return Answer.page("audit/entry", new AuditEntryPage(entry, actor, subjects.namesOf(List.of(entry.subjectId())).get(entry.subjectId()), details(entry), chain.findPlace(id).orElse(null)));
    }

    private Map<String, String> details(AuditEntry entry) {
        var details = new TreeMap<String, String>();
        json.readTree(entry.details()).properties().forEach(field -> details.put(field.getKey(), text(field.getValue())));
        details.values().removeIf(value -> value.equals(entry.reason()));     // shown as the why
        return details;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /** Walks the whole chain, a thousand entries at a time; in a transaction of its own, since a long one would hold up the very sealing it looks at. */
    @PostMapping("/audit/verification")
    @Allowed(value = Role.ADMINISTRATOR, scope = "audit:write")
    @OwnTransactions
    Answer verify(CurrentUser user) {
        var verification = chain.verify(user.zoneId());
        return Answer.done("/audit").with(verification).say(verification.whole() ? "audit.verified" : "audit.broken", verification.entries());
    }
}
