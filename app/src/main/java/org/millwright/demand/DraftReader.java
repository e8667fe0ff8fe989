package org.millwright.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.http.Problems;
import org.millwright.tenancy.Ids;

/** Turns a draft into a demand that can be published, or says everything that stands in the way, field by field. */
final class DraftReader {

    static final int MOST_MACHINES = 50;
    static final int MOST_PACKAGES = 20;
    private static final int MOST_NAMED = 30;

    private final Known known;
    private final Demand before;
    private final Problems problems = new Problems();
    private final Typed typed = new Typed(problems);

    DraftReader(Known known, Demand before) {
        this.known = known;
        this.before = before;
    }

    Problems problems() {
        return problems;
    }

    /** @return empty when {@link #problems()} has any */
    Optional<Demand> read(DemandDraft draft) {
        var title = typed.text("title", draft.title(), 2, 120);
        var site = site(draft.siteId());
        var description = typed.text("description", draft.description(), 0, 4000);
        var contact = typed.text("contactName", draft.contactName(), 1, 60);
        var phone = typed.phone("contactPhone", draft.contactPhone());
        var from = typed.fen("budgetFrom", draft.budgetFrom(), false);
        var to = typed.fen("budgetTo", draft.budgetTo(), false);
        if (from != null && to != null && from > to) problems.add("budgetTo", draft.budgetTo(), "demand.problem.budget", draft.budgetFrom(), draft.budgetTo());
        var machines = machines(draft.machines());
        var packages = packages(draft.packages());
        if (problems.any()) return Optional.empty();
        return Optional.of(new Demand(before.id(), before.number(), before.companyId(), site, title, description, contact, phone, from, to, before.state(),
                before.revision(), before.draftVersion(), false, before.createdAt(), before.changedAt(), before.publishedAt(), null, null, machines, packages));
    }

    private @Nullable UUID site(@Nullable String text) {
        if (Typed.blank(text)) {
            problems.add("siteId", text, "demand.problem.site");
            return null;
        }
        var found = id(text).filter(site -> known.sites().contains(site) || site.equals(before.siteId()));    // where it is already, it may stay
        if (found.isEmpty()) problems.add("siteId", text, "demand.problem.site_gone");
        return found.orElse(null);
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return Typed.blank(text) ? Optional.empty() : Optional.of(UUID.fromString(Typed.strip(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Machine> machines(List<MachineDraft> drafts) {
        if (drafts.isEmpty()) problems.add("machines", null, "demand.problem.no_machine");
        if (drafts.size() > MOST_MACHINES) problems.add("machines", drafts.size(), "demand.problem.many", drafts.size(), MOST_MACHINES);
        var machines = new ArrayList<Machine>();
        for (int i = 0; i < Math.min(drafts.size(), MOST_MACHINES); i++) machines.add(machine("machines[" + i + "].", drafts.get(i)));
        return machines;
    }

    private Set<String> machineKinds() {
        return Known.and(known.machineKinds(), before.machines().stream().map(Machine::kind));
    }

    private Machine machine(String at, MachineDraft draft) {
        var kind = code(at + "kind", draft.kind(), machineKinds());
        var name = typed.text(at + "name", draft.name(), 1, 120);
        var weight = typed.whole(at + "weightKg", draft.weightKg(), true, 1, 5_000_000);
        var part = typed.whole(at + "heaviestPartKg", draft.heaviestPartKg(), false, 1, 5_000_000);
        if (weight != null && part != null && part > weight) problems.add(at + "heaviestPartKg", part, "demand.problem.part", part, weight);
        return new Machine(kind, name, weight == null ? 0 : weight, millimetres(at + "lengthMm", draft.lengthMm()),
                millimetres(at + "widthMm", draft.widthMm()), millimetres(at + "heightMm", draft.heightMm()), part);
    }

    private @Nullable Integer millimetres(String field, @Nullable String text) {
        var found = typed.whole(field, text, false, 1, 200_000);
        return found == null ? null : found.intValue();
    }

    private String code(String field, @Nullable String text, Set<String> offered) {
        var found = Typed.strip(text);
        if (found.isEmpty()) problems.add(field, found, "demand.problem.choose");
        else if (!offered.contains(found)) problems.add(field, found, "demand.problem.not_offered", found, codes(offered));
        return found;
    }

    /** For programs, which see no list. */
    private static String codes(Set<String> offered) {
        var codes = offered.stream().filter(code -> !code.isBlank()).sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "–" : codes;
    }

    private List<WorkPackage> packages(List<PackageDraft> drafts) {
        if (drafts.isEmpty()) problems.add("packages", null, "demand.problem.no_package");
        if (drafts.size() > MOST_PACKAGES) problems.add("packages", drafts.size(), "demand.problem.many", drafts.size(), MOST_PACKAGES);
        var ids = ids(drafts);
        var packages = new ArrayList<WorkPackage>();
        for (int i = 0; i < Math.min(drafts.size(), MOST_PACKAGES); i++) packages.add(workPackage(i, drafts.get(i), ids));
        refuseCircles(packages);
        return packages;
    }

    /** A package keeps its id as long as its draft names it, so that invitations to it go on. */
    private List<UUID> ids(List<PackageDraft> drafts) {
        var own = before.packages().stream().map(WorkPackage::id).collect(Collectors.toCollection(HashSet::new));
        return drafts.stream().map(draft -> id(draft.id()).filter(own::remove).orElseGet(Ids::next)).toList();
    }

    /** What goes on under the terms it has may do so after its window is over, and after a code is offered no more. */
    private WorkPackage workPackage(int i, PackageDraft draft, List<UUID> ids) {
        var former = before.packages().stream().filter(it -> it.id().equals(ids.get(i))).findFirst();
        if (former.isPresent()) {
            var reader = new DraftReader(known.when(former.get()), before);
            var same = reader.readPackage(i, draft, ids);
            if (!reader.problems.any() && same.sameTermsAs(former.get())) return same;
        }
        return readPackage(i, draft, ids);
    }

    private WorkPackage readPackage(int i, PackageDraft draft, List<UUID> ids) {
        var at = "packages[" + i + "].";
        var title = typed.text(at + "title", draft.title(), 1, 120);
        var what = typed.text(at + "what", draft.what(), 0, 4000);
        var licence = code(at + "licence", draft.licence(), known.licences()).split("/", 2);
        int minutes = typed.minutes(at + "workHours", draft.workHours(), true, 0.5, 4000);
        var from = typed.day(at + "windowFrom", draft.windowFrom(), true);
        var until = typed.day(at + "windowUntil", draft.windowUntil(), true);
        var ready = typed.moment(at + "readyAt", draft.readyAt(), false, known.timeZone());
        var crews = typed.whole(at + "crewsNeeded", draft.crewsNeeded(), true, 1, 9);
        var starts = window(at, from, until, ready, minutes);
        var ends = until == null ? starts : until.plusDays(1).atStartOfDay(known.timeZone()).toInstant();
        return new WorkPackage(ids.get(i), before.id(), i + 1, title, what, licence[0], licence.length == 2 ? licence[1] : "", minutes, starts, ends, ready,
                crews == null ? 1 : crews.intValue(), draft.splitAllowed(), PackageState.OPEN, 0, skills(at, draft), certificates(at, draft),
                after(at, i, draft, ids));
    }

    private Instant window(String at, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Instant ready, int minutes) {
        if (from == null) return known.now();
        var starts = from.atStartOfDay(known.timeZone()).toInstant();
        if (until == null) return starts;
        var ends = until.plusDays(1).atStartOfDay(known.timeZone()).toInstant();
        if (until.isBefore(from)) problems.add(at + "windowUntil", until, "demand.problem.window", until.toString(), from.toString());
        else if (!ends.isAfter(known.now())) problems.add(at + "windowUntil", until, "demand.problem.window_past", until.toString(), today().toString());
        else if (ready != null && !ready.isBefore(ends)) problems.add(at + "readyAt", ready, "demand.problem.ready_late", until.toString());
        else refuseTooMuchWork(at, from, until, Duration.between(ready != null && ready.isAfter(starts) ? ready : starts, ends), minutes);
        return starts;
    }

    /** Counts whole days round the clock: how long a crew really takes, its own calendar says. */
    private void refuseTooMuchWork(String at, LocalDate from, LocalDate until, Duration window, int minutes) {
        if (window.toMinutes() < minutes) problems.add(at + "workHours", hours(minutes), "demand.problem.window_short", from.toString(), until.toString(), hours(minutes), hours(window.toMinutes()));
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.DOWN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(known.now(), known.timeZone());
    }

    private List<WorkPackage.Skill> skills(String at, PackageDraft draft) {
        var skills = new ArrayList<WorkPackage.Skill>();
        var seen = new HashSet<String>();
        for (int k = 0; k < draft.skills().size(); k++) {
            var row = draft.skills().get(k);
            var field = at + "skills[" + k + "].";
            if (draft.skills().size() == 1 && untouched(row)) continue;
            var trade = code(field + "trade", row.trade(), known.trades());
            var level = typed.chosen(field + "level", row.level(), 1, 5);
            var heads = typed.whole(field + "heads", row.heads(), true, 1, 200);
            if (!trade.isEmpty() && !seen.add(trade + level)) problems.add(field + "trade", trade, "demand.problem.twice");
            skills.add(new WorkPackage.Skill(trade, level == null ? 1 : level.intValue(), heads == null ? 1 : heads.intValue()));
        }
        if (skills.isEmpty()) problems.add(at + "skills[0].trade", null, "demand.problem.no_skill");
        skills.sort(java.util.Comparator.comparing(WorkPackage.Skill::trade).thenComparing(WorkPackage.Skill::level));
        return skills;
    }

    /** As the form offers it: who typed a level or a head count means a trade and is asked which. */
    private static boolean untouched(DemandDraft.SkillDraft row) {
        return Typed.blank(row.trade()) && offered(row.level()) && offered(row.heads());
    }

    private static boolean offered(@Nullable String number) {
        return Typed.blank(number) || "1".equals(Typed.strip(number));
    }

    private List<WorkPackage.CertificateNeed> certificates(String at, PackageDraft draft) {
        var needs = new ArrayList<WorkPackage.CertificateNeed>();
        var seen = new HashSet<String>();
        for (int k = 0; k < draft.certificates().size(); k++) {
            var row = draft.certificates().get(k);
            var field = at + "certificates[" + k + "].";
            var kind = code(field + "kind", row.kind(), known.certificates());
            var heads = typed.whole(field + "heads", row.heads(), true, 1, 200);
            if (!kind.isEmpty() && !seen.add(kind)) problems.add(field + "kind", kind, "demand.problem.twice");
            needs.add(new WorkPackage.CertificateNeed(kind, heads == null ? 1 : heads.intValue()));
        }
        needs.sort(java.util.Comparator.comparing(WorkPackage.CertificateNeed::kind));
        return needs;
    }

    private List<WorkPackage.After> after(String at, int i, PackageDraft draft, List<UUID> ids) {
        var after = new ArrayList<WorkPackage.After>();
        var seen = new HashSet<Long>();
        for (int k = 0; k < draft.after().size(); k++) {
            var row = draft.after().get(k);
            var field = at + "after[" + k + "].";
            var number = typed.chosen(field + "number", row.number(), 1, ids.size());
            int lag = typed.minutes(field + "lagHours", Typed.blank(row.lagHours()) ? "0" : row.lagHours(), true, 0, 2400);
            if (number == null) continue;
            if (number == i + 1) problems.add(field + "number", number, "demand.problem.after_itself");
            else if (!seen.add(number)) problems.add(field + "number", number, "demand.problem.twice");
            else after.add(new WorkPackage.After(ids.get(number.intValue() - 1), lag));
        }
        after.sort(java.util.Comparator.comparing(WorkPackage.After::packageId));
        return after;
    }

    private void refuseCircles(List<WorkPackage> packages) {
        var left = new ArrayList<>(packages);
        var done = new HashSet<UUID>();
        while (left.removeIf(it -> done.containsAll(it.after().stream().map(WorkPackage.After::packageId).toList()) && done.add(it.id()))) continue;
        if (!left.isEmpty()) problems.add("packages[" + (left.getFirst().position() - 1) + "].after[0].number", null, "demand.problem.circle");
    }
}
