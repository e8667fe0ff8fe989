package org.millwright.entry.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.EvidenceFiles;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingEvidence;
import org.millwright.entry.Filings;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactSubject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Evidence for a filing: entered, or as a paper that a person has to look at. */
@Controller
class EvidenceController {

    private final Filings filings;
    private final FilingEvidence evidence;
    private final EvidenceFiles files;
    private final PaperConsents consents;
    private final DecisionViews views;
    private final DecisionRecords decisions;
    private final Explaining explaining;
    private final ChecksPages checks;
    private final TypedNow now;

    EvidenceController(Filings filings, FilingEvidence evidence, EvidenceFiles files, PaperConsents consents, DecisionViews views, DecisionRecords decisions, Explaining explaining,
                       ChecksPages checks, TypedNow now) {
        this.filings = filings;
        this.evidence = evidence;
        this.files = files;
        this.consents = consents;
        this.views = views;
        this.decisions = decisions;
        this.explaining = explaining;
        this.checks = checks;
        this.now = now;
    }

    @GetMapping("/filings/{id}/evidence")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.COMPANY, Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:read")
    Answer form(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable String subject, @RequestParam(required = false) @Nullable String kind) {
        var filing = filings.getFiling(user, id);
        if (subject == null) return Answer.done("/filings/" + id);
        return Answer.page("entry/evidence", page(user, filing, new EvidenceInput(subject, kind, null, null, null, null, null)));
    }

    @PostMapping("/filings/{id}/evidence")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.COMPANY, Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer give(CurrentUser user, @PathVariable UUID id, @Input EvidenceInput form, @RequestParam(name = "file", required = false) @Nullable MultipartFile part) {
        var filing = filings.getFiling(user, id);
        var problems = new Problems();
        var kind = kind(form).orElseThrow(() -> new NotFound("evidence kind"));
        var upload = part == null ? Optional.<org.millwright.file.Upload>empty() : files.examine(part, problems);
        var subject = subject(form);
        if (!problems.any() && !consented(user, filing, subject, kind, form, problems)) return Answer.refused("entry/evidence", page(user, filing, form), problems);
        boolean checked = !problems.any() && evidence.give(user, filing, subject, kind, form.values(), TypedFields.strip(form.reference()), TypedFields.strip(form.tube()), upload, problems);
        if (problems.any()) return Answer.refused("entry/evidence", page(user, filing, form), fields(kind, problems));
        return Answer.done("/filings/" + id).say(checked ? "entry.done.evidence" : "entry.done.evidence_to_check");
    }

    /** In the form itself, so that nobody is sent elsewhere for one tick. */
    private boolean consented(CurrentUser user, Filing filing, UUID subject, EvidenceKind kind, EvidenceInput form, Problems problems) {
        if (evidence.subjectOf(user, filing, subject) != FactSubject.PERSON || !consents.lacks(subject, kind.category())) return true;
        boolean own = own(user, subject);
        var keptBy = TypedFields.strip(form.keptBy());
        if (!"yes".equals(form.consent())) problems.add("consent", "", own ? "entry.problem.consent_tick.own" : "entry.problem.consent_tick");
        else if (!own && keptBy.isEmpty()) problems.add("keptBy", keptBy, "entry.problem.kept_by");
        else if (keptBy.length() > 80) problems.add("keptBy", keptBy, "entry.problem.long", keptBy.length(), 80);
        if (!problems.any()) consents.enter(user, subject, kind.category(), own ? "" : keptBy);
        return !problems.any();
    }

    private boolean own(CurrentUser user, UUID subject) {
        return user.role().inTheField() && evidence.findMember(user).filter(subject::equals).isPresent();
    }

    /** A fact's problem belongs to the input that carries its value. */
    private static Problems fields(EvidenceKind kind, Problems problems) {
        var placed = new Problems();
        for (var it : problems.list()) {
            int at = kind.facts().stream().map(fact -> fact.name()).toList().indexOf(it.field());
            placed.add(at < 0 ? it.field() : "facts[" + at + "].value", it.value(), it.key(), it.args().toArray());
        }
        return placed;
    }

    private EvidencePage page(CurrentUser user, Filing filing, EvidenceInput form) {
        var subject = subject(form);
        var about = evidence.subjectOf(user, filing, subject);
        var asked = asked(filing);
        var kinds = EvidenceKind.of(about).stream().collect(Collectors.partitioningBy(kind -> kind.facts().stream().anyMatch(fact -> asked.contains(fact.name()))));
        return new EvidencePage(filing.id(), filing.number(), subject, views.labels(filing).getOrDefault(subject, ""), kinds.get(true), kinds.get(false), kind(form).orElse(null),
                form.values(), form.reference(), form.tube(), lacks(about, subject, form), own(user, subject), form.keptBy(), user.role().inTheField(), now.text());
    }

    private boolean lacks(FactSubject about, UUID subject, EvidenceInput form) {
        return about == FactSubject.PERSON && kind(form).filter(it -> consents.lacks(subject, it.category())).isPresent();
    }

    /** By the rules it was last decided by. */
    private Set<String> asked(Filing filing) {
        return filing.standing() == null ? Set.of() : decisions.findDecision(filing.standing().decisionId()).map(explaining::factsAsked).orElse(Set.of());
    }

    private static UUID subject(EvidenceInput form) {
        return TypedFields.id(form.subject()).orElseThrow(() -> new NotFound("subject"));
    }

    private static Optional<EvidenceKind> kind(EvidenceInput form) {
        return Optional.ofNullable(TypedFields.word(EvidenceKind.class, form.kind()));
    }

    /** What was uploaded and nobody has looked at. */
    @GetMapping("/evidence")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:read")
    Answer toCheck() {
        return Answer.page("entry/checks", checks.page());
    }

    @PostMapping("/evidence/{id}/check")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer check(CurrentUser user, @PathVariable UUID id, @Input CheckInput form) {
        boolean accepted = "yes".equals(form.accepted());
        evidence.getToCheck(id);
        var problems = new Problems();
        var reason = accepted ? "" : new ReasonInput(form.reason()).read(problems);
        if (problems.any()) return Answer.refused("entry/checks", checks.page(id), problems);
        evidence.check(user, id, accepted, reason);
        return Answer.done("/evidence").say(accepted ? "entry.done.check_accepted" : "entry.done.check_rejected");
    }
}
